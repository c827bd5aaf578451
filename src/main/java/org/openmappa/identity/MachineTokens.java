package org.openmappa.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openmappa.access.MachineCall;
import org.openmappa.access.Scope;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.web.client.RestTemplate;

/**
 * Reads the access tokens of machine clients (RFC 9068): what the provider signed with a key of its own, for us, for
 * now. The provider's keys are asked for when they are first needed, and kept.
 */
final class MachineTokens {
    /** Only signatures that nobody can make who can check them; "none" and shared secrets are not among them. */
    private static final Set<SignatureAlgorithm> ALGORITHMS = Set.of(
            SignatureAlgorithm.RS256,
            SignatureAlgorithm.RS384,
            SignatureAlgorithm.RS512,
            SignatureAlgorithm.PS256,
            SignatureAlgorithm.PS384,
            SignatureAlgorithm.PS512,
            SignatureAlgorithm.ES256,
            SignatureAlgorithm.ES384,
            SignatureAlgorithm.ES512);

    private static final Duration SKEW = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private final String issuer;
    private final JwtDecoder decoder;

    /** @param audience what the provider calls this API */
    MachineTokens(String issuer, String audience) {
        this.issuer = issuer;
        this.decoder = new SupplierJwtDecoder(() -> decoder(issuer, audience));
    }

    /**
     * @param person on whose behalf it calls
     * @throws org.springframework.security.oauth2.jwt.BadJwtException when the token is not good
     * @throws RuntimeException when the provider cannot be asked for its keys
     */
    MachineCall read(String token, String person) {
        Jwt read = decoder.decode(token);
        return new MachineCall(issuer, client(read), person, scopes(read), Objects.requireNonNull(read.getExpiresAt()));
    }

    private static JwtDecoder decoder(String issuer, String audience) {
        SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(PATIENCE);
        requests.setReadTimeout(PATIENCE);
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withIssuerLocation(issuer)
                .restOperations(new RestTemplate(requests))
                .jwsAlgorithms(allowed -> allowed.addAll(ALGORITHMS))
                .validateType(false) // done below
                .build();
        decoder.setJwtValidator(checks(issuer, audience));
        return decoder;
    }

    private static OAuth2TokenValidator<Jwt> checks(String issuer, String audience) {
        JwtTypeValidator type = new JwtTypeValidator(List.of("JWT", "at+jwt"));
        type.setAllowEmpty(true);
        return new DelegatingOAuth2TokenValidator<>(
                type,
                new JwtIssuerValidator(issuer),
                new JwtTimestampValidator(SKEW),
                new JwtClaimValidator<Instant>("exp", Objects::nonNull),
                new JwtClaimValidator<Collection<String>>("aud", all -> all != null && all.contains(audience)));
    }

    private static String client(Jwt token) {
        return Stream.of("client_id", "azp")
                .flatMap(name -> Stream.ofNullable(token.getClaimAsString(name)))
                .findFirst()
                .orElse("");
    }

    private static Set<Scope> scopes(Jwt token) {
        return Stream.of("scope", "scp")
                .flatMap(name -> Stream.ofNullable(token.getClaims().get(name)))
                .flatMap(claim -> claim instanceof Collection<?> several ? several.stream() : Stream.of(claim))
                .flatMap(text -> Stream.of(String.valueOf(text).split(" ", -1)))
                .map(Scope::of)
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
    }
}
