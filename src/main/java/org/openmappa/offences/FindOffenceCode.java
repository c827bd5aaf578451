package org.openmappa.offences;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds imported offence codes by the code or by words of the title. Nobody's data: no file is entered. */
@Component
public class FindOffenceCode {
    private static final int SHORTEST = 3;
    private final OffenceCodeRecords records;

    FindOffenceCode(OffenceCodeRecords records) {
        this.records = records;
    }

    /** The actuarial category that the imported list gives a Home Office code of five digits. */
    @Transactional(readOnly = true)
    public Optional<String> actuarialCategory(String homeOfficeCode) {
        return records.actuarialCategory(homeOfficeCode);
    }

    @Transactional(readOnly = true)
    public List<CodedOffence> by(String words) {
        String wanted = words.strip();
        return wanted.length() < SHORTEST ? List.of() : records.find(wanted);
    }
}
