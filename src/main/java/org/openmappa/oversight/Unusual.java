package org.openmappa.oversight;

import java.time.OffsetDateTime;

/** Looking that stands out: who, from when, and how often. */
public record Unusual(Kind kind, String fullName, String agency, OffsetDateTime at, long count) {

    /** What stands out about it. */
    public enum Kind {
        MANY_FILES("Many files within an hour"),
        REFUSED("Many refusals within an hour"),
        SEARCH_WITHOUT_A_CASE("Searches that led to no case, in a day"),
        OWN_NAME("Searched for their own name"),
        COLLEAGUE("Searched for a colleague"),
        ASKED_WHY("Asked why they do so much"),
        STOPPED("Stopped from going on");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
