package org.openmappa.accounts;

import java.time.OffsetDateTime;
import java.util.UUID;

/** A right that an area holds back from a role, until it gives it back. */
public record Withheld(UUID id, String reason, OffsetDateTime since, String by) {}
