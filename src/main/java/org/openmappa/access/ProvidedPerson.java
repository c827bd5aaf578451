package org.openmappa.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Somebody as an identity provider vouches for them. They are known by issuer and subject; everything else may change.
 *
 * @param providerSession the session at the provider, which its sign-out names
 * @param provedAt when the provider last asked them to prove it
 */
public record ProvidedPerson(
        String issuer,
        String subject,
        String username,
        String fullName,
        String grade,
        String area,
        String agency,
        List<String> roles,
        Optional<String> providerSession,
        Instant provedAt) {}
