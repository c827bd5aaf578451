package org.openmappa.meetings;

import org.jspecify.annotations.Nullable;

/** A band of grade; a higher rank can commit more. */
public record GradeBand(int rank, String label, @Nullable Integer defaultForLevel) {}
