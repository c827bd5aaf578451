package org.openmappa.law;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A list of sentences that qualify, each with the shortest term that does. The term is the whole term. */
final class QualifyingSentences {
    static final QualifyingSentences SECTION_327 =
            new QualifyingSentences("cja-2003-section-327-sentences", "CJA 2003 ");
    static final QualifyingSentences SECTION_45 = new QualifyingSentences("cta-2008-section-45", "CTA 2008 ");

    private final LawTable table;
    private final Map<Disposal, Row> rows;

    private record Row(Disposal disposal, @Nullable Integer minimum, String citation) {}

    private QualifyingSentences(String name, String act) {
        table = LawTable.read(name);
        rows = table.map(r -> row(r, act)).stream().collect(Collectors.toMap(Row::disposal, Function.identity()));
    }

    private static Row row(LawTable.Row row, String act) {
        var citation = row.text("citation");
        var full = citation.startsWith("s.") ? act + citation : citation;
        return new Row(Disposal.valueOf(row.text("disposal")), row.number("minimum"), full);
    }

    Edition edition() {
        return table.edition();
    }

    Step includes(Conviction conviction) {
        var sentence = conviction.sentence();
        var row = rows.get(sentence.disposal());
        if (row == null) {
            return notListed(sentence);
        }
        return Step.all(
                "A qualifying sentence was imposed",
                row.citation(),
                List.of(listed(row, sentence), longEnough(row, conviction)));
    }

    private Step notListed(Sentence sentence) {
        return sentence.disposal().kind() == Disposal.Kind.NOT_KNOWN
                ? Step.fact(
                        "A qualifying sentence was imposed",
                        table.cite(),
                        "Not recorded: the sentence",
                        Outcome.UNKNOWN)
                : Step.fact("A qualifying sentence was imposed", table.cite(), sentence.inWords(), Outcome.NO);
    }

    private static Step listed(Row row, Sentence sentence) {
        return Step.fact("The sentence is of a listed kind", row.citation(), sentence.inWords(), Outcome.YES);
    }

    private static Step longEnough(Row row, Conviction conviction) {
        var sentence = conviction.sentence();
        if (row.minimum() == null) {
            return Step.law("No shortest length applies", row.citation(), sentence.inWords(), true);
        }
        var rule = "The term is %d months or more".formatted(row.minimum());
        return sentence.term() == null
                ? Step.fact(rule, row.citation(), "Not recorded: the length of the sentence", Outcome.UNKNOWN)
                : Step.fact(
                        rule,
                        row.citation(),
                        sentence.inWords() + margin(row.minimum(), sentence.term()),
                        atLeast(row.minimum(), sentence.term(), conviction));
    }

    /** How near the term is to being too short, or long enough, where that is a matter of months. */
    private static String margin(int minimum, Length term) {
        int over = term.months() - minimum;
        if (over == 0 && term.days() == 0) {
            return "; a month less would be too short";
        }
        return over < 0 ? "; %d month%s more would be enough".formatted(-over, over == -1 ? "" : "s") : "";
    }

    private static Outcome atLeast(int months, Length term, Conviction conviction) {
        return Outcome.of(term.comparedWith(months, conviction.dealtWithOn()) >= 0);
    }
}
