package org.openmappa.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a machine client may do over the API at most (OAuth 2.0, RFC 6749 section 3.3). It never adds to what the person
 * may do on whose behalf it acts.
 */
public enum Scope {
    PERSON_READ("Find people and read who they are"),
    PERSON_WRITE("Register people, and record names, numbers and addresses"),
    CASE_READ("Read cases: chronology, risk, plan, referrals, what agencies told"),
    CASE_WRITE("Work on cases: notify, refer, record risk, agree and report actions, share information"),
    MEETING_READ("Read meetings and minutes"),
    MEETING_WRITE("Plan meetings, invite and reply, record what was said and decided"),
    LAW_ASK("Ask the law and the lists of offences, without a person"),
    STATISTICS_READ("Read figures and the annual return");

    private final String words;

    Scope(String words) {
        this.words = words;
    }

    /** As tokens carry it: "case.read". */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    public String words() {
        return words;
    }

    public static Optional<Scope> of(String code) {
        return Arrays.stream(values())
                .filter(scope -> scope.code().equals(code))
                .findFirst();
    }
}
