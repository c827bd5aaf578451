package org.openmappa.oversight.web;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openmappa.oversight.Emergency;
import org.openmappa.oversight.Request;
import org.openmappa.ui.Option;

/**
 * One thing that is done about who may know of a case, as its page asks for it: perhaps a choice, perhaps a colleague, always
 * a reason.
 */
public record Deed(
        String title,
        String words,
        String path,
        boolean asksWho,
        @Nullable String choice,
        String legend,
        List<Option> options,
        String button) {

    static Deed answering(UUID request) {
        return new Deed(
                "Answer a request to be involved",
                "Whoever is involved may open the case for four weeks, on your authority.",
                "requests/" + request,
                false,
                "answer",
                "Should they be involved?",
                options(Request.Answer.values(), Request.Answer::label),
                "Answer");
    }

    static Deed reviewing(UUID emergency) {
        return new Deed(
                "Review an emergency access",
                "Compare the reason with what was opened meanwhile: it is marked in the list of who has looked.",
                "emergencies/" + emergency,
                false,
                "outcome",
                "Was it justified?",
                options(Emergency.Outcome.values(), Emergency.Outcome::label),
                "Record the review");
    }

    static Deed restricting() {
        return new Deed(
                "Who may know of this case?",
                "Named people only is meant for Category 4 and for cases where the area as a whole must not know. The"
                        + " co-ordinators of the area and the case team stay; the person vanishes from every other search,"
                        + " list and figure with names.",
                "restriction",
                false,
                "named",
                "Who may know?",
                List.of(Option.of("true", "Named people only"), Option.of("false", "The area, as for other cases")),
                "Change");
    }

    static Deed naming() {
        return new Deed(
                "Name a colleague",
                "They may open the case from now on, in the role that they hold.",
                "names",
                true,
                null,
                "",
                List.of(),
                "Let them in");
    }

    static Deed keepingOut() {
        return new Deed(
                "Keep a colleague out",
                "For a relative, a friend, a victim or a party to the case. They learn of nothing about this person,"
                        + " whatever grants they hold.",
                "conflicts",
                true,
                null,
                "",
                List.of(),
                "Keep them out");
    }

    static Deed lettingIn(UUID user) {
        return new Deed(
                "Let a colleague in again",
                "The grants that they hold count again.",
                "conflicts/" + user + "/end",
                false,
                null,
                "",
                List.of(),
                "Let them in");
    }

    private static <E extends Enum<E>> List<Option> options(E[] values, Function<E, String> label) {
        return Arrays.stream(values)
                .map(value -> Option.of(value.name(), label.apply(value)))
                .toList();
    }
}
