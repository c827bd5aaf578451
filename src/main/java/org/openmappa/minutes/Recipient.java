package org.openmappa.minutes;

import java.time.OffsetDateTime;

/** One line of the distribution list. */
public record Recipient(String fullName, String agency, String why, OffsetDateTime givenAt) {}
