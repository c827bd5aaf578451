package org.openmappa.actuarial;

import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * One question of a tool that counts points: the rows of the table that answer it, the question in plain words, where
 * the answer is found among the facts, and how the answer is said.
 */
record Factor<F>(String row, String question, Function<F, @Nullable Integer> answer, IntFunction<String> said) {

    static <F> Factor<F> number(String row, String question, Function<F, @Nullable Integer> answer) {
        return new Factor<>(row, question, answer, String::valueOf);
    }

    static <F> Factor<F> yesNo(String row, String question, Function<F, @Nullable Boolean> answer) {
        return new Factor<>(row, question, f -> level(answer.apply(f)), level -> level == 1 ? "yes" : "no");
    }

    void weigh(F facts, Points table, Working work) {
        var level = answer.apply(facts);
        work.need(level, question);
        if (level != null) {
            work.add(table.term(row, question, said.apply(level), level));
        }
    }

    private static @Nullable Integer level(@Nullable Boolean answer) {
        return answer == null ? null : Integer.valueOf(answer ? 1 : 0);
    }
}
