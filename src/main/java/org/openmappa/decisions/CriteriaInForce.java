package org.openmappa.decisions;

import java.time.Clock;
import org.openmappa.shared.London;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The criteria to choose from today; they hold no case content. */
@Component
public class CriteriaInForce {
    private final TableRecords records;
    private final Clock clock;

    CriteriaInForce(TableRecords records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Criteria today() {
        return records.criteria(London.today(clock));
    }
}
