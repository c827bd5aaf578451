package org.openmappa.law;

import java.time.LocalDate;
import java.util.List;

/** Section 84: a change is notified within three days beginning with the day on which it happens. */
public final class ChangeDuty {
    private ChangeDuty() {}

    /** What counts as a change. */
    public enum Change {
        NEW_NAME("A new name", "s.84(1)(a)"),
        NEW_HOME_ADDRESS("A new home address", "s.84(1)(b)"),
        PRESCRIBED_DETAILS("A change of prescribed details", "s.84(1)(ca)"),
        RELEASE("Release from custody or hospital", "s.84(1)(d)");

        private final String words;
        private final String citation;

        Change(String words, String citation) {
            this.words = words;
            this.citation = "SOA 2003 " + citation;
        }

        public String inWords() {
            return words;
        }

        /** Which limb of section 84(1) makes it a change. */
        public String citation() {
            return citation;
        }
    }

    public static Due after(Change change, LocalDate on, List<Away> away) {
        var due = InitialDuty.within(Figure.Name.CHANGE_DAYS, change.inWords(), on, away);
        return due.first(Step.law(change.inWords() + " is a change", change.citation(), Words.of(on), true));
    }
}
