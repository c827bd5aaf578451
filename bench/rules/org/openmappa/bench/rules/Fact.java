package org.openmappa.bench.rules;

import java.util.ArrayList;
import java.util.List;
import org.openmappa.law.Conviction;

/** A conviction as Drools sees it, and the categories that its rules found. */
public final class Fact {
    private final String offence;
    private final String disposal;
    private final int months;
    private final List<Integer> found = new ArrayList<>(2);

    Fact(Conviction conviction) {
        this.offence = conviction.offence().id();
        this.disposal = conviction.sentence().disposal().name();
        this.months = conviction.sentence().term() == null ? 0 : conviction.sentence().term().months();
    }

    public String getOffence() {
        return offence;
    }

    public String getDisposal() {
        return disposal;
    }

    public int getMonths() {
        return months;
    }

    public List<Integer> getFound() {
        return found;
    }
}
