package org.openmappa.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openmappa.access.ProvidedPerson;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;

class ClaimsTest {
    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");

    @Test
    void agencyAreaAndRolesComeFromClaimsAndAreTranslated() {
        ProvidedPerson person = claims("realm_access.roles", "")
                .person(token(Map.of(
                        "mappa_area", "NS",
                        "mappa_agency", "Northshire Probation",
                        "realm_access", Map.of("roles", List.of("probation-officer", "offline_access", "CHAIR_2")),
                        "sid", "there")));
        assertThat(person.area()).isEqualTo("NS");
        assertThat(person.agency()).isEqualTo("Northshire Probation");
        assertThat(person.roles()).containsExactly("CASE_MANAGER", "offline_access", "CHAIR_2");
        assertThat(person.providerSession()).contains("there");
    }

    @Test
    void whatIsMissingIsEmptyAndNobodyIsNamedByMail() {
        ProvidedPerson person = claims("mappa_roles", "").person(token(Map.of("email", "helen@probation.example")));
        assertThat(person.subject()).isEqualTo("1234");
        assertThat(person.username()).isEqualTo("1234");
        assertThat(person.area()).isEmpty();
        assertThat(person.roles()).isEmpty();
    }

    @Test
    void withoutATimeOfProofItIsLongAgo() {
        assertThat(claims("mappa_roles", "").person(token(Map.of())).provedAt()).isEqualTo(Instant.EPOCH);
        assertThat(claims("mappa_roles", "")
                        .person(token(Map.of("auth_time", NOW)))
                        .provedAt())
                .isEqualTo(NOW);
    }

    @Test
    void whoWasNotAskedStronglyEnoughIsNot() {
        assertThat(claims("mappa_roles", "").isStrong(token(Map.of()))).isTrue();
        assertThat(claims("mappa_roles", "silver gold").isStrong(token(Map.of("acr", "gold"))))
                .isTrue();
        assertThat(claims("mappa_roles", "silver gold").isStrong(token(Map.of("acr", "1"))))
                .isFalse();
        assertThat(claims("mappa_roles", "silver gold").isStrong(token(Map.of())))
                .isFalse();
    }

    private static Claims claims(String roles, String acr) {
        return new Claims(new ProviderSettings(
                "https://provider.example",
                "openmappa",
                "secret",
                "{baseUrl}",
                "the provider",
                "mappa_area",
                "mappa_agency",
                "mappa_grade",
                roles,
                List.of(acr.split(" ")).stream().filter(word -> !word.isEmpty()).toList(),
                Map.of("probation-officer", "CASE_MANAGER")));
    }

    private static OidcIdToken token(Map<String, Object> more) {
        Map<String, Object> claims = new HashMap<>(Map.of("iss", "https://provider.example", "sub", "1234"));
        claims.putAll(more);
        return new OidcIdToken("token", NOW, NOW.plusSeconds(60), claims);
    }
}
