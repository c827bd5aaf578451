package org.openmappa.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;

/** What is still open when a case leaves MAPPA; each module that holds such duties says so and lets them be settled. */
public interface ExitDuties {
    /** One open duty: what, whose, until when. */
    record Duty(UUID id, String words, String owner, LocalDate due) {}

    /** What becomes of open duties on exit. */
    enum Disposition {
        ORDINARY_DUTY("They carry on as the owner agencies' ordinary duty"),
        CLOSED("They are no longer needed");

        private final String label;

        Disposition(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    List<Duty> of(CaseId id);

    void settle(Actor actor, CaseId id, Disposition disposition, String reason);
}
