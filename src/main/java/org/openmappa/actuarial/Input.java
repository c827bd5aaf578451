package org.openmappa.actuarial;

/** What a person brings to one term of a predictor: the number, and how it came about. */
record Input(double value, String said) {
    private static final int YEARS_BESIDE_VIOLENCE = 30;

    static Input of(String term, Measures m) {
        return switch (term) {
            case "constant" -> new Input(1, "everybody");
            case "age" -> number(m.age(), Numbers.years(m.age()));
            case "first_sanction" -> flag(m.sanctions() == 1);
            case "second_sanction" -> flag(m.sanctions() == 2);
            case "sanctions" -> number(m.sanctions(), String.valueOf(m.sanctions()));
            case "gap" -> m.sanctions() == 2 ? number(m.career(), Numbers.years(m.career())) : doesNotCount();
            case "months" -> number(m.months(), Numbers.counted(m.months(), "month"));
            case "rate_26" -> m.sanctions() > 2 ? rate(m.sanctions(), m.career(), 26) : doesNotCount();
            case "rate_12" -> m.sanctions() > 2 ? rate(m.sanctions(), m.career(), 12) : doesNotCount();
            case "never_violent" -> flag(m.violent() == 0);
            case "once_violent" -> flag(m.violent() == 1);
            case "violent" -> number(m.violent(), String.valueOf(m.violent()));
            case "violence_rate" ->
                m.violent() > 0 ? rate(m.violent(), m.career(), YEARS_BESIDE_VIOLENCE) : doesNotCount();
            case "partner_quality" -> partner(m.needs());
            default -> ofKind(term, m);
        };
    }

    private static Input ofKind(String term, Measures m) {
        int dot = term.indexOf('.');
        var name = term.substring(dot + 1);
        return switch (term.substring(0, dot)) {
            case "offence" -> new Input(1, m.offence().inWords());
            case "drug" -> flag(m.needs().uses(Drug.valueOf(name)));
            case "past" -> flag(m.needs().has(PastOffence.valueOf(name)));
            default -> need(Need.numbered(term).orElseThrow(), m.needs());
        };
    }

    private static Input need(Need need, Needs needs) {
        int score = needs.score(need);
        return new Input(score, needs.answers(need) ? need.said(score) : "not recorded, counted as 0");
    }

    private static Input partner(Needs needs) {
        int quality = needs.score(Need.RELATIONSHIP);
        return needs.score(Need.LIVES_WITH_PARTNER) > 0 ? number(quality, String.valueOf(quality)) : doesNotCount();
    }

    private static Input rate(int count, int career, int years) {
        double rate = Math.log((double) count / (career + years));
        return new Input(rate, "ln(" + count + " / (" + career + " + " + years + "))");
    }

    private static Input number(int value, String said) {
        return new Input(value, said);
    }

    private static Input flag(boolean so) {
        return new Input(so ? 1 : 0, so ? "yes" : "no");
    }

    private static Input doesNotCount() {
        return new Input(0, "does not count here");
    }
}
