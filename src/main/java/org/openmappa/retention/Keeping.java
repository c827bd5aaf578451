package org.openmappa.retention;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/** A decision that a record is still needed, and the day on which that is asked again. */
public record Keeping(LocalDate until, String reason, OffsetDateTime decidedAt, String decidedBy) {}
