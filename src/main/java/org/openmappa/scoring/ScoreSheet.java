package org.openmappa.scoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openmappa.actuarial.Probability;
import org.openmappa.actuarial.Score;
import org.openmappa.actuarial.Tool;
import org.openmappa.risk.Band;
import org.openmappa.shared.London;
import org.openmappa.ui.Cell;
import org.openmappa.ui.SummaryRow;

/** A score as the page shows it: the answer first, then every term, what was answered, and the tool with its edition. */
public record ScoreSheet(RiskTool tool, Score score, Answers answers, LocalDate workedOutOn) {

    public String title() {
        return tool.label() + ": "
                + switch (score.verdict()) {
                    case SCORED -> Objects.requireNonNull(score.band()).inWords();
                    case NOT_APPLICABLE -> "not applicable";
                    case CANNOT_TELL -> "cannot tell yet";
                };
    }

    public @Nullable Band band() {
        return Band.of(score.band());
    }

    /** The band before a risk reduction lowered it. */
    public @Nullable String loweredFrom() {
        return score.loweredFrom() == null ? null : score.loweredFrom().inWords();
    }

    /** "35% of people with the same answers commit a proven violent offence within two years." */
    public String inPeople(Probability probability) {
        return probability.percent().toPlainString() + "% of people with the same answers commit " + tool.outcome()
                + " " + probability.horizon().inWords() + ".";
    }

    public @Nullable String version() {
        if (score.version() == null) {
            return null;
        }
        return switch (score.version()) {
            case DYNAMIC -> "Dynamic: every answer of the assessment that the tool needs is known";
            case STATIC -> "Static: from the criminal record alone, because answers of the assessment are not known";
        };
    }

    /** The notes that are not told elsewhere on the page. */
    public List<String> notes() {
        return score.notes().stream()
                .filter(n -> !n.startsWith("Static version"))
                .toList();
    }

    public List<SummaryRow> aboutTheTool() {
        Tool used = score.tool();
        var rows = new ArrayList<SummaryRow>();
        rows.add(SummaryRow.of("Tool", used.name()));
        rows.add(SummaryRow.of("Edition", used.edition() + ", " + inForce(used)));
        rows.add(SummaryRow.of("For whom", used.forWhom()));
        rows.add(SummaryRow.of("Who may use it", used.usedBy()));
        if (score.asAt() != null) {
            rows.add(SummaryRow.of("Day of the assessment", London.day(score.asAt())));
        }
        rows.add(SummaryRow.of("Worked out on", London.day(workedOutOn)));
        rows.add(SummaryRow.of("Source", capital(used.source())));
        return rows;
    }

    /** "in use since 1 July 2026" or "used until 30 June 2026". */
    public static String inForce(Tool tool) {
        if (tool.until() != null) {
            return "used until " + London.day(tool.until());
        }
        return tool.from() == null ? "in use" : "in use since " + London.day(tool.from());
    }

    /** Where the bands of an edition begin. */
    public static String bands(Tool tool) {
        if (tool.bandsFrom().isEmpty()) {
            return "The rule that fits gives the band.";
        }
        var names = List.of("medium", "high", "very high");
        return IntStream.range(0, tool.bandsFrom().size())
                .mapToObj(i -> names.get(i) + " from " + tool.bandsFrom().get(i).toPlainString())
                .collect(Collectors.joining(", ", "Bands by " + tool.measure() + ": ", "."));
    }

    public static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    public List<Cell> termHead() {
        return List.of(
                Cell.of("What counts"),
                Cell.of("Answer"),
                Cell.number("Number"),
                Cell.number("Coefficient"),
                Cell.number("Contribution"));
    }

    public List<List<Cell>> terms() {
        var rows = new ArrayList<List<Cell>>();
        score.terms()
                .forEach(term -> rows.add(List.of(
                        Cell.of(term.name()),
                        Cell.of(term.input()),
                        Cell.number(Figures.rounded(term.value())),
                        Cell.number(Figures.exact(term.coefficient())),
                        Cell.number(Figures.rounded(term.contribution())))));
        rows.add(List.of(
                Cell.of("Sum"), Cell.of(""), Cell.of(""), Cell.of(""), Cell.number(Figures.rounded(score.sum()))));
        return rows;
    }

    public String formula(Probability probability) {
        return Figures.rounded(probability.value()) + ", rounded "
                + probability.percent().toPlainString() + "%";
    }

    public TermBars bars() {
        return TermBars.of(score.terms());
    }

    public List<SummaryRow> answered() {
        return tool.questions().stream().map(this::answered).toList();
    }

    private SummaryRow answered(Question question) {
        var answer = answers.known().get(question.name());
        return SummaryRow.of(question.words(), answer == null ? "Not yet known" : question.said(answer));
    }

    /** The editions in which the same answers can be seen instead; none where there is only one. */
    public List<Question.Choice> otherEditions() {
        return tool.questions().stream()
                .filter(q -> q.name().equals(Questions.EDITION))
                .flatMap(q -> q.choices().stream())
                .filter(c -> !c.value().equals(FactsOf.edition(answers).name()))
                .toList();
    }
}
