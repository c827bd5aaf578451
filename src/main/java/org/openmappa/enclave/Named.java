package org.openmappa.enclave;

import java.time.OffsetDateTime;
import java.util.UUID;

/** Somebody who may know of a sealed section, and why. */
public record Named(UUID userId, String fullName, String agency, String role, String reason, OffsetDateTime fromAt) {}
