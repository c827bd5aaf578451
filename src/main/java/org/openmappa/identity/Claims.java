package org.openmappa.identity;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.openmappa.access.ProvidedPerson;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;

/** Reads who somebody is, and what they do where, from the claims of an identity token that was verified before. */
final class Claims {
    private final ProviderSettings settings;

    Claims(ProviderSettings settings) {
        this.settings = settings;
    }

    ProvidedPerson person(OidcIdToken token) {
        String subject = Objects.requireNonNull(token.getSubject(), "an identity token names its subject");
        return new ProvidedPerson(
                String.valueOf(token.getIssuer()),
                subject,
                Objects.requireNonNullElse(token.getPreferredUsername(), subject),
                Objects.requireNonNullElse(token.getFullName(), subject),
                text(token, settings.grade()),
                text(token, settings.area()),
                text(token, settings.agency()),
                roles(token),
                Optional.ofNullable(token.getClaimAsString("sid")),
                provedAt(token));
    }

    /** Whether the provider asked as strongly as is needed here. */
    boolean isStrong(OidcIdToken token) {
        String acr = token.getAuthenticationContextClass();
        return settings.acr().isEmpty() || (acr != null && settings.acr().contains(acr));
    }

    /** Without auth_time nobody knows how long ago the provider asked: then it counts as long ago. */
    private static Instant provedAt(OidcIdToken token) {
        return Objects.requireNonNullElse(token.getAuthenticatedAt(), Instant.EPOCH);
    }

    private List<String> roles(OidcIdToken token) {
        return values(claim(token, settings.roles()))
                .map(value -> settings.roleNames().getOrDefault(value, value))
                .distinct()
                .toList();
    }

    private static String text(OidcIdToken token, String name) {
        return values(claim(token, name)).findFirst().orElse("");
    }

    /** Also inside another claim: "realm_access.roles". */
    private static Optional<Object> claim(OidcIdToken token, String path) {
        Object whole = token.getClaims().get(path);
        if (whole != null) {
            return Optional.of(whole);
        }
        Object found = token.getClaims();
        for (String name : path.split("\\.", -1)) {
            found = found instanceof Map<?, ?> claims ? claims.get(name) : null;
        }
        return Optional.ofNullable(found);
    }

    private static Stream<String> values(Optional<Object> claim) {
        return claim.stream()
                .flatMap(value -> value instanceof Collection<?> several ? several.stream() : Stream.of(value))
                .map(String::valueOf);
    }
}
