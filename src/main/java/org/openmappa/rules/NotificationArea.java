package org.openmappa.rules;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openmappa.law.Conviction;
import org.openmappa.law.Disposal;
import org.openmappa.law.NotificationAnswer;
import org.openmappa.law.NotificationPeriod;
import org.openmappa.law.NotificationPeriod.Duration;
import org.openmappa.law.Route;
import org.openmappa.law.Schedule3Listing;
import org.openmappa.law.Sentence;

/** Sexual Offences Act 2003, sections 80 to 82 and 130 to 134: who must notify, from when and for how long. */
record NotificationArea(LocalDate today) implements Area {
    private static final Set<String> OF_SEVERAL = Set.of("offences", "relation", "overlap_months");

    @Override
    public String name() {
        return "NOTIFICATION";
    }

    @Override
    public Set<String> facts() {
        var all = new HashSet<>(ConvictionReader.FACTS);
        all.addAll(OF_SEVERAL);
        return all;
    }

    @Override
    public Answers answer(Facts facts) {
        var reader = new ConvictionReader(facts, today);
        var readings = Relation.readings(facts, facts()).stream()
                .map(how -> reader.convictions(how, facts()))
                .toList();
        var answers = readings.stream().map(NotificationAnswer::of).toList();
        var answer = answers.getFirst();
        var because = Parting.of(answer);
        var last = answer.last().orElse(null);
        var open = open(answers);
        return new Answers()
                .with("subject", subject(facts, answer), because)
                .with("period", told(open, last, code(last)), last == null ? because : Parting.of(last.steps()))
                .with("start", told(open, last, last == null ? null : last.relevantDate()), because)
                .with("last_day", told(open, last, last == null ? null : last.lastDay()), because)
                .with("alternative_last_day", last == null ? null : last.alternativeLastDay(), because)
                .with("period_on_finding_ends", findingEnds(facts, open, last), because)
                .with("subject_after_trial", afterTrial(facts, readings.getFirst()), "SOA 2003 s.82(5)");
    }

    private static Object subject(Facts facts, NotificationAnswer answer) {
        return facts.has("offence") || facts.has("offences")
                ? Told.outcome(answer.subject(), answer.missing())
                : new Answers.CannotTell("the offence is not stated");
    }

    /** Section 82(5): whatever the period on the finding is, a trial ends it. */
    private static @Nullable Object findingEnds(Facts facts, boolean open, @Nullable NotificationPeriod last) {
        return last == null ? facts.date("later_trial_concluded") : told(open, last, last.lastDay());
    }

    /** Whether the answer depends on how the terms lie to each other, which nobody stated. */
    private static boolean open(List<NotificationAnswer> answers) {
        return answers.stream()
                        .map(a -> a.last().map(p -> code(p) + p.lastDay()).orElse(""))
                        .distinct()
                        .count()
                > 1;
    }

    private static @Nullable Object told(boolean open, @Nullable NotificationPeriod last, @Nullable Object value) {
        if (open) {
            return new Answers.CannotTell(
                    "whether the terms are consecutive, concurrent or partly concurrent is not stated");
        }
        return last != null && value == null && last.duration() == Duration.UNKNOWN
                ? Told.cannot(last.missing())
                : value;
    }

    private static @Nullable String code(@Nullable NotificationPeriod period) {
        if (period == null || period.duration() == Duration.NONE || period.duration() == Duration.UNKNOWN) {
            return null;
        }
        if (period.duration() != Duration.FIXED) {
            return period.duration().name();
        }
        var length = Objects.requireNonNull(period.length());
        int months = length.months() % 12;
        return length.months() / 12 + "Y" + (months == 0 ? "" : months + "M");
    }

    /** After a trial only its own result counts: an acquittal frees, a conviction is judged as one. */
    private static Object afterTrial(Facts facts, List<Conviction> convictions) {
        return switch (facts.text("trial_result", "")) {
            case "ACQUITTED" -> false;
            case "CONVICTED" -> convicted(convictions);
            case "" -> new Answers.CannotTell("the result of the trial is not stated");
            default ->
                throw new IllegalArgumentException(
                        "trial_result: '%s' is none of ACQUITTED, CONVICTED".formatted(facts.text("trial_result")));
        };
    }

    private static Object convicted(List<Conviction> convictions) {
        var tried = convictions.stream()
                .map(c -> Conviction.of(
                                c.offence(),
                                Route.CONVICTION,
                                Objects.requireNonNullElse(c.laterTrialEnded(), c.foundOn()),
                                Sentence.of(Disposal.NOT_YET_SENTENCED, null))
                        .in(c.manner())
                        .aged(c.ages()))
                .map(Schedule3Listing::of)
                .toList();
        return tried.isEmpty()
                ? false
                : Told.outcome(tried.getFirst().outcome(), tried.getFirst().missing());
    }
}
