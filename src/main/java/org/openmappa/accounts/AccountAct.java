package org.openmappa.accounts;

import java.util.Locale;

/** What a security administrator can do to an account. */
public enum AccountAct {
    END_SESSIONS("End all sessions", false),
    SWITCH_OFF("Switch the account off", false),
    SWITCH_ON("Switch the account on again", true),
    RESET_SECOND_FACTOR("Take the second factor away, so that it is set up anew", true);

    private final String words;
    private final boolean opens;

    AccountAct(String words, boolean opens) {
        this.words = words;
        this.opens = opens;
    }

    public String words() {
        return words;
    }

    /** Whether it could let somebody in, so that the administrator proves first who they are. */
    boolean opens() {
        return opens;
    }

    /** Whether it makes sense for an account as it stands. */
    public boolean fits(Account account) {
        return switch (this) {
            case END_SESSIONS -> true;
            case SWITCH_OFF -> account.enabled() && !account.own();
            case SWITCH_ON -> !account.enabled();
            case RESET_SECOND_FACTOR -> account.enrolledAt() != null && !account.own();
        };
    }

    /** Its published name on the trail. */
    String what() {
        return "account." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
