package org.openmappa.oversight;

import java.time.OffsetDateTime;
import java.util.UUID;

/** A practitioner with a conflict of interest, who may not know of the person whatever grants they hold. */
public record KeptOut(
        UUID userId, String fullName, String agency, String reason, String flaggedBy, OffsetDateTime flaggedAt) {}
