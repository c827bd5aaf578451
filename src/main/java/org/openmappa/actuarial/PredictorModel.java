package org.openmappa.actuarial;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How one predictor is worked out from its table: what it must know, which version holds, and term by term the sum. */
final class PredictorModel {
    private static final String PAST = "kinds of earlier conviction";
    private static final Map<Predictor, PredictorModel> ALL = Arrays.stream(Predictor.values())
            .collect(Collectors.toUnmodifiableMap(Function.identity(), PredictorModel::new));

    private final Tool tool;
    private final List<Link> links;
    private final List<Coefficient> rows;

    private PredictorModel(Predictor predictor) {
        var table = Table.read(predictor.name().toLowerCase(Locale.ROOT) + "-2026");
        tool = Tools.get(predictor.name());
        links = table.links();
        rows = table.map(Coefficient::read);
    }

    static PredictorModel of(Predictor predictor) {
        return Objects.requireNonNull(ALL.get(predictor));
    }

    Score score(PredictorFacts facts) {
        var work = asked(facts);
        work.on(facts.assessedOn());
        if (work.lacks()) {
            return work.cannotTell();
        }
        var unanswered = unanswered(facts.needs());
        var version = unanswered.isEmpty() ? Score.Version.DYNAMIC : Score.Version.STATIC;
        work.in(version);
        var measures = Measures.of(facts);
        rows.stream()
                .filter(r -> r.isFor(measures))
                .flatMap(r -> r.in(version, measures).stream())
                .forEach(work::add);
        tell(facts, unanswered, work);
        return work.linked(links, Rounding.TWO_DECIMALS);
    }

    List<Need> needs() {
        return rows.stream().flatMap(r -> r.need().stream()).toList();
    }

    private Working asked(PredictorFacts facts) {
        var work = new Working(tool);
        work.need(facts.sex(), "sex");
        work.need(facts.born(), "date of birth");
        work.need(facts.convicted(), "date of the current conviction");
        work.need(facts.assessedOn(), "date of the assessment");
        work.need(facts.sanctions(), "number of sanctions");
        if (asks("violent")) {
            work.need(facts.violent(), "number of violent sanctions");
        }
        work.need(facts.ageAtFirstSanction(), "age at first sanction");
        work.need(facts.offence(), "category of the current offence");
        return work;
    }

    /** Motivation to tackle drug misuse and the drugs may stay unanswered; the tools then count nothing for them. */
    private List<String> unanswered(Needs needs) {
        var questions = needs().stream()
                .filter(n -> n != Need.DRUG_MOTIVATION && !needs.answers(n))
                .map(Need::inWords);
        var past = asks("past.") && needs.past() == null ? Stream.of(PAST) : Stream.<String>of();
        return Stream.concat(questions, past).toList();
    }

    private boolean asks(String kind) {
        return rows.stream().anyMatch(r -> r.asks(kind));
    }

    private void tell(PredictorFacts facts, List<String> unanswered, Working work) {
        if (facts.followUpFrom() == null) {
            work.note("The start of follow-up is not recorded; the tool takes the day of the conviction");
        }
        History.warn(facts.convicted(), facts.followUpFrom(), work);
        if (unanswered.isEmpty()) {
            tellDrugs(facts.needs(), work::note);
        } else {
            unanswered.forEach(question -> work.need(null, question));
            work.note("Static version, because not recorded: "
                    + unanswered.stream().collect(Collectors.joining("; ")));
        }
    }

    private void tellDrugs(Needs needs, Consumer<String> note) {
        if (asks("drug.") && needs.drugs() == null) {
            note.accept("Drugs in use are not recorded; the tool counts none");
        }
    }
}
