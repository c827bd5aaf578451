package org.openmappa.access;

import java.time.Instant;
import java.util.Set;

/**
 * What the token of a machine client says, and on whose behalf it calls.
 *
 * @param issuer the identity provider that gave out the token
 * @param client what that provider calls the program
 * @param person name with which the person signs in here
 * @param expires when the token expires
 */
public record MachineCall(String issuer, String client, String person, Set<Scope> scopes, Instant expires) {}
