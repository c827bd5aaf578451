package org.openmappa.scoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openmappa.shared.London;
import org.openmappa.ui.Option;

/**
 * One fact that a tool asks for. {@code name} is what the facts of the tool call it, {@code group} the object of the JSON
 * document in which it stands, empty for the document itself; {@code most} is the largest number that is taken.
 */
public record Question(
        String group,
        String name,
        Kind kind,
        String words,
        @Nullable String hint,
        int most,
        List<Choice> choices) {
    private static final int MOST_SANCTIONS = 999;
    private static final int OLDEST = 120;
    private static final int LONG_LIST = 12;

    /** One of the answers that a question offers. */
    public record Choice(String value, String words) {}

    public Question {
        choices = List.copyOf(choices);
    }

    static Question day(String name, String words, @Nullable String hint) {
        return new Question("", name, Kind.DAY, words, hint, 0, List.of());
    }

    /** How many, of convictions and cautions. */
    static Question count(String name, String words, @Nullable String hint) {
        return new Question("", name, Kind.NUMBER, words, hint, MOST_SANCTIONS, List.of());
    }

    static Question years(String name, String words, String hint) {
        return new Question("", name, Kind.NUMBER, words, hint, OLDEST, List.of());
    }

    static Question wholePercent(String name, String words, String hint) {
        return new Question("", name, Kind.NUMBER, words, hint, 100, List.of());
    }

    static Question percent(String name, String words, @Nullable String hint) {
        return new Question("", name, Kind.PERCENT, words, hint, 100, List.of());
    }

    static Question yesNo(String name, String words, @Nullable String hint) {
        return of(Kind.YES_NO, name, words, hint, List.of(new Choice("true", "Yes"), new Choice("false", "No")));
    }

    static Question of(Kind kind, String name, String words, @Nullable String hint, List<Choice> choices) {
        return new Question("", name, kind, words, hint, 0, choices);
    }

    Question in(String object) {
        return new Question(object, name, kind, words, hint, most, choices);
    }

    /** Where the fact stands in the JSON document: {@code needs.answers.WEAPON}. */
    public String path() {
        return group.isEmpty() ? name : group + "." + name;
    }

    public boolean offers(String value) {
        return choices.stream().anyMatch(c -> c.value().equals(value));
    }

    /** Whether the choices are too many for radios. */
    public boolean isLong() {
        return choices.size() > LONG_LIST;
    }

    /** The hint of a box, which also says how to leave the fact unknown. */
    public String boxHint() {
        var unknown = "Leave empty if not yet known.";
        return hint == null ? unknown : hint + " " + unknown;
    }

    /** The choices as the page offers them. */
    public List<Option> options() {
        var options = new ArrayList<Option>();
        var unknown = Option.of("", "Not yet known");
        if (kind == Kind.CHOICE && isLong()) {
            options.add(unknown);
        }
        choices.forEach(c -> options.add(Option.of(c.value(), c.words())));
        if (kind == Kind.SEVERAL) {
            options.add(Option.or());
            options.add(Option.none(Kind.NONE, "None of these"));
        } else if (!isLong() && !name.equals(Questions.EDITION)) {
            options.add(unknown);
        }
        return options;
    }

    /** An answer in words. */
    String said(Object answer) {
        return switch (kind) {
            case DAY -> London.day((LocalDate) answer);
            case PERCENT -> answer + "%";
            case NUMBER, HOME_OFFICE_CODE -> String.valueOf(answer);
            case YES_NO, CHOICE, SCALE -> words(String.valueOf(answer));
            case SEVERAL -> several((Set<?>) answer);
        };
    }

    private String several(Set<?> chosen) {
        var all = choices.stream()
                .filter(c -> chosen.contains(c.value()))
                .map(Choice::words)
                .toList();
        return all.isEmpty() ? "None of these" : String.join(", ", all);
    }

    private String words(String value) {
        return choices.stream()
                .filter(c -> c.value().equals(value))
                .map(Choice::words)
                .findFirst()
                .orElse(value);
    }
}
