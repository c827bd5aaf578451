package org.openmappa.enclave;

import java.time.OffsetDateTime;
import org.openmappa.shared.SealedId;

/** That a sealed section exists, told to somebody who is named on it; not what it says. */
public record Known(SealedId id, SealedKind kind, String label, String agency, OffsetDateTime saidAt) {}
