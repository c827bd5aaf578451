package org.openmappa.scoring;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.openmappa.actuarial.Need;
import org.openmappa.actuarial.Needs;
import org.openmappa.scoring.Question.Choice;

/** A question of the assessment as the page asks it: yes or no, or 0 to 2, each with the score that the tools count. */
final class NeedQuestion {
    private NeedQuestion() {}

    static Question of(Need need) {
        var choices = need.isYesNo()
                ? List.of(new Choice(score(need, true), "Yes"), new Choice(score(need, false), "No"))
                : List.of(new Choice("0", "0"), new Choice("1", "1"), new Choice("2", "2"));
        return Question.of(Kind.SCALE, need.name(), words(need), null, choices).in("needs.answers");
    }

    private static String score(Need need, boolean answer) {
        return String.valueOf(Objects.requireNonNull(
                Needs.unknown().with(need, answer).answers().get(need)));
    }

    /** "Binge drinking (OASys 9.2)" of "9.2 binge drinking". */
    private static String words(Need need) {
        var parts = need.inWords().split(" ", 2);
        var words = parts[1].substring(0, 1).toUpperCase(Locale.UK) + parts[1].substring(1);
        return words + " (OASys " + parts[0] + ")";
    }
}
