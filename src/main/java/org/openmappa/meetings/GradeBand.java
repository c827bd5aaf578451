package org.openmappa.meetings;

import org.jspecify.annotations.Nullable;

/** A band of grade; a higher rank can commit more. */
public record GradeBand(int rank, String label, @Nullable Integer defaultForLevel) {
    /** The band without its examples. */
    public String brief() {
        int examples = label.indexOf(", such as");
        return examples < 0 ? label : label.substring(0, examples);
    }
}
