package org.openmappa.law;

import java.util.List;

/** Whose court it was. Category 2 looks only at courts in England and Wales, and not at service courts. */
public enum Court {
    ENGLAND_AND_WALES("a court in England or Wales"),
    SCOTLAND("a court in Scotland"),
    NORTHERN_IRELAND("a court in Northern Ireland"),
    SERVICE("a service court"),
    ABROAD("a court outside the United Kingdom"),
    NOT_RECORDED("the court is not recorded");

    private final String words;

    Court(String words) {
        this.words = words;
    }

    public String inWords() {
        return words;
    }

    Outcome isOneOf(Court... courts) {
        return this == NOT_RECORDED
                ? Outcome.UNKNOWN
                : Outcome.of(List.of(courts).contains(this));
    }
}
