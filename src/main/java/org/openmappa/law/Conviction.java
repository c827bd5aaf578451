package org.openmappa.law;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One conviction, finding or caution with the facts on which the law turns. What is null is not recorded. */
public record Conviction(
        OffenceRef offence,
        Manner manner,
        Route route,
        Court court,
        @Nullable LocalDate offenceDate,
        LocalDate foundOn,
        Sentence sentence,
        @Nullable LocalDate born,
        @Nullable LocalDate laterTrialEnded,
        Map<Circumstance, Boolean> circumstances,
        Ages ages) {

    public Conviction {
        circumstances = Map.copyOf(circumstances);
        refuse(isAfter(offenceDate, foundOn), "The offence cannot come after the conviction, finding or caution");
        refuse(isAfter(born, foundOn), "The person cannot be born after the conviction, finding or caution");
        refuse(isAfter(born, offenceDate), "The person cannot be born after the offence");
        refuse(isAfter(foundOn, sentence.imposedOn()), "The sentence cannot come before the conviction or finding");
    }

    public static Conviction of(OffenceRef offence, Route route, LocalDate foundOn, Sentence sentence) {
        return new Conviction(
                offence,
                Manner.COMPLETED,
                route,
                Court.ENGLAND_AND_WALES,
                null,
                foundOn,
                sentence,
                null,
                null,
                Map.of(),
                Ages.NOT_RECORDED);
    }

    public static Conviction caution(OffenceRef offence, LocalDate on) {
        return of(offence, Route.CAUTION, on, Sentence.of(Disposal.CAUTION, on));
    }

    public Conviction in(Manner how) {
        return new Conviction(
                offence, how, route, court, offenceDate, foundOn, sentence, born, laterTrialEnded, circumstances, ages);
    }

    public Conviction by(Court who) {
        return new Conviction(
                offence,
                manner,
                route,
                who,
                offenceDate,
                foundOn,
                sentence,
                born,
                laterTrialEnded,
                circumstances,
                ages);
    }

    public Conviction committedOn(@Nullable LocalDate day) {
        return new Conviction(
                offence, manner, route, court, day, foundOn, sentence, born, laterTrialEnded, circumstances, ages);
    }

    public Conviction bornOn(@Nullable LocalDate day) {
        return new Conviction(
                offence,
                manner,
                route,
                court,
                offenceDate,
                foundOn,
                sentence,
                day,
                laterTrialEnded,
                circumstances,
                ages);
    }

    public Conviction sentencedTo(Sentence what) {
        return new Conviction(
                offence, manner, route, court, offenceDate, foundOn, what, born, laterTrialEnded, circumstances, ages);
    }

    public Conviction triedLaterUntil(@Nullable LocalDate day) {
        return new Conviction(
                offence, manner, route, court, offenceDate, foundOn, sentence, born, day, circumstances, ages);
    }

    public Conviction with(Circumstance circumstance, @Nullable Boolean answer) {
        var answers = new EnumMap<Circumstance, Boolean>(Circumstance.class);
        answers.putAll(circumstances);
        if (answer == null) {
            answers.remove(circumstance);
        } else {
            answers.put(circumstance, answer);
        }
        return new Conviction(
                offence, manner, route, court, offenceDate, foundOn, sentence, born, laterTrialEnded, answers, ages);
    }

    /** Where only ages are on record, and no date of birth. */
    public Conviction aged(Ages known) {
        return new Conviction(
                offence,
                manner,
                route,
                court,
                offenceDate,
                foundOn,
                sentence,
                born,
                laterTrialEnded,
                circumstances,
                known);
    }

    /** What could be known of it on a past day: a sentence still to come had not been passed. */
    Conviction asKnownOn(LocalDate day) {
        return isAfter(sentence.imposedOn(), day) ? sentencedTo(Sentence.of(Disposal.NOT_YET_SENTENCED, null)) : this;
    }

    Disposal.Kind dealtWith() {
        return route == Route.CAUTION
                ? Disposal.Kind.CAUTION
                : sentence.disposal().kind();
    }

    LocalDate dealtWithOn() {
        return sentence.imposedOn() == null ? foundOn : sentence.imposedOn();
    }

    String inWords() {
        return manner.of(Offences.get(offence).label()) + ", " + Words.of(foundOn);
    }

    Outcome is(Circumstance circumstance) {
        var answer = circumstances.get(circumstance);
        return answer == null ? implied(circumstance) : Outcome.of(answer);
    }

    private Outcome implied(Circumstance circumstance) {
        return switch (circumstance) {
            case VICTIM_UNDER_18 ->
                Boolean.TRUE.equals(circumstances.get(Circumstance.VICTIM_UNDER_16)) ? Outcome.YES : Outcome.UNKNOWN;
            case VICTIM_UNDER_16 ->
                Boolean.FALSE.equals(circumstances.get(Circumstance.VICTIM_UNDER_18)) ? Outcome.NO : Outcome.UNKNOWN;
            case TERRORIST_CONNECTION, NOTIFICATION_ORDER ->
                Outcome.NO; // an act of the court: none recorded, none made
            default -> Outcome.UNKNOWN;
        };
    }

    private static boolean isAfter(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one != null && other != null && one.isAfter(other);
    }

    private static void refuse(boolean nonsense, String why) {
        if (nonsense) {
            throw new IllegalArgumentException(why);
        }
    }
}
