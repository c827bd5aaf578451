package org.openmappa.scoring;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Questions that belong together on the page, under one heading. */
public record Part(String title, @Nullable String words, List<Question> questions) {
    public Part {
        questions = List.copyOf(questions);
    }

    static Part of(String title, Question... questions) {
        return new Part(title, null, List.of(questions));
    }

    Part saying(String more) {
        return new Part(title, more, questions);
    }
}
