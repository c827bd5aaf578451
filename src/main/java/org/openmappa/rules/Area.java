package org.openmappa.rules;

import java.util.Set;

/** One area of the vocabulary of cases: the facts that it knows, the answers it can give, and how it gives them. */
public interface Area {
    /** As the column {@code area} has it. */
    String name();

    /** Every fact that a case of the area may state. */
    Set<String> facts();

    /**
     * The answers by their names in the vocabulary. Facts that make no sense are an {@link IllegalArgumentException}
     * with words for the person who wrote the case.
     */
    Answers answer(Facts facts);
}
