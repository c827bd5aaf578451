package org.openmappa.meetings;

import java.time.OffsetDateTime;
import java.util.UUID;

/** Somebody who accepted the confidentiality statement at a sitting. */
public record Accepted(UUID userId, String fullName, String agency, int edition, OffsetDateTime acceptedAt) {}
