package org.openmappa.law;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openmappa.law.Disposal.Kind;

/** The tests of which the thresholds of Schedule 3 are made, as the table names them. */
@SuppressWarnings("ImmutableEnumChecker") // the functions capture nothing that changes
enum Criterion {
    TERM_12("Sentenced to imprisonment for 12 months or more", c -> atLeast(12, c), true),
    TERM_24("Sentenced to imprisonment for two years or more", c -> atLeast(24, c), true),
    TERM_30("Sentenced to imprisonment for 30 months or more", c -> atLeast(30, c), true),
    CUSTODY(
            "Sentenced to imprisonment of any length",
            c -> c.dealtWith().isOneOf(Kind.CUSTODY, Kind.INDETERMINATE),
            true),
    HOSPITAL("Detained in hospital", c -> c.dealtWith().isOneOf(Kind.HOSPITAL, Kind.HOSPITAL_RESTRICTED), true),
    HOSPITAL_RESTRICTED(
            "Admitted to hospital with a restriction order",
            c -> c.dealtWith().isOneOf(Kind.HOSPITAL_RESTRICTED),
            true),
    COMMUNITY_12("Community sentence of 12 months or more", Criterion::communitySentence, true),
    OFFENDER_18("The offender was 18 or over at the offence", c -> Age.reachedAtOffence(18, c), false),
    OFFENDER_20("The offender was 20 or over at the offence", c -> Age.reachedAtOffence(20, c), false),
    VICTIM_UNDER_18(Circumstance.VICTIM_UNDER_18),
    VICTIM_UNDER_16(Circumstance.VICTIM_UNDER_16),
    IMAGE_UNDER_16(Circumstance.IMAGE_UNDER_16),
    SEXUAL_GRATIFICATION(Circumstance.SEXUAL_GRATIFICATION),
    BEFORE_MAY_2004(
            "Dealt with before 1 May 2004", c -> Outcome.of(c.foundOn().isBefore(LocalDate.of(2004, 5, 1))), false);

    private final String rule;
    private final Function<Conviction, Outcome> test;
    private final boolean sentencing;
    private final Optional<Circumstance> circumstance;

    Criterion(String rule, Function<Conviction, Outcome> test, boolean sentencing) {
        this.rule = rule;
        this.test = test;
        this.sentencing = sentencing;
        this.circumstance = Optional.empty();
    }

    Criterion(Circumstance circumstance) {
        this.rule = circumstance.inWords();
        this.test = c -> c.is(circumstance);
        this.sentencing = false;
        this.circumstance = Optional.of(circumstance);
    }

    /** A sentencing condition moves the relevant date to the day on which it is met (section 132). */
    boolean sentencing() {
        return sentencing;
    }

    Optional<Circumstance> circumstance() {
        return circumstance;
    }

    Step of(Conviction conviction, String citation) {
        var outcome = test.apply(conviction);
        return Step.fact(rule, citation, facts(conviction, outcome), outcome);
    }

    private String facts(Conviction conviction, Outcome outcome) {
        if (circumstance.isPresent()) {
            return outcome == Outcome.UNKNOWN ? "Not recorded whether " + Words.lower(rule) : Words.answered(outcome);
        }
        if (sentencing) {
            return outcome == Outcome.UNKNOWN
                    ? unknownSentence(conviction)
                    : conviction.sentence().inWordsForNotification();
        }
        return this == BEFORE_MAY_2004 ? "On " + Words.of(conviction.foundOn()) : Age.atOffence(conviction);
    }

    private static String unknownSentence(Conviction conviction) {
        var disposal = conviction.sentence().disposal();
        return disposal.kind() == Kind.NOT_KNOWN
                ? "Not recorded: the sentence (" + Words.lower(disposal.label()) + ")"
                : "Not recorded: the length of the sentence (" + Words.lower(disposal.label()) + ")";
    }

    private static Outcome atLeast(int months, Conviction conviction) {
        return switch (conviction.dealtWith()) {
            case INDETERMINATE -> Outcome.YES;
            case CUSTODY -> longEnough(conviction.sentence().detention(), months, conviction);
            case NOT_KNOWN -> Outcome.UNKNOWN;
            default -> Outcome.NO;
        };
    }

    private static Outcome communitySentence(Conviction conviction) {
        var kind = conviction.dealtWith();
        return kind == Kind.COMMUNITY
                ? longEnough(conviction.sentence().term(), 12, conviction)
                : kind.isOneOf(Kind.COMMUNITY);
    }

    private static Outcome longEnough(@Nullable Length term, int months, Conviction conviction) {
        return term == null ? Outcome.UNKNOWN : Outcome.of(term.comparedWith(months, conviction.dealtWithOn()) >= 0);
    }
}
