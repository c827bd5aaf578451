package org.openmappa.accounts;

import java.util.UUID;

/** An account in the list. */
public record AccountLine(UUID id, String username, String fullName, String agency, boolean enabled) {}
