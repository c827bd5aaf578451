package org.openmappa.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openmappa.access.MachineCall;
import org.openmappa.access.ProvidedPerson;
import org.openmappa.testing.Reads;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.jwt.BadJwtException;

/** What comes from the identity provider, or says so. */
class ProviderTokensFuzzTest {
    private static final StandInProvider PROVIDER = StandInProvider.start();
    private static final String AUDIENCE = "openmappa-api";
    private static final String CLIENT = "case-system";
    private static final MachineTokens TOKENS = new MachineTokens(PROVIDER.issuer(), AUDIENCE);
    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");

    /** A bad token is a bad token whatever is in it, and never a reason to say that the provider cannot be reached. */
    @MethodSource
    @DictionaryEntries({
        "eyJhbGciOiJub25lIn0",
        "eyJhbGciOiJIUzI1NiJ9",
        "eyJhbGciOiJSUzI1NiJ9",
        "eyJhbGciOiJFUzI1NiJ9",
        "."
    })
    @FuzzTest
    void theTokenOfAProgram(byte[] bytes) {
        try {
            MachineCall call = TOKENS.read(new String(bytes, StandardCharsets.UTF_8), "somebody");
            assertThat(call.client()).isEqualTo(CLIENT);
        } catch (BadJwtException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }

    static Stream<Arguments> theTokenOfAProgram() {
        String good = PROVIDER.signed(claims(AUDIENCE));
        return Reads.seeds(
                good,
                PROVIDER.signed(claims("another")),
                base64("{\"alg\":\"none\"}") + good.substring(good.indexOf('.'), good.lastIndexOf('.') + 1),
                base64("{\"alg\":\"ES256\",\"kid\":\"k1\"}") + good.substring(good.indexOf('.')),
                base64("{\"alg\":\"RS256\",\"crit\":[\"exp\"]}") + good.substring(good.indexOf('.')),
                "..");
    }

    /** The provider is trusted to say who somebody is, and may still be set up in any way. */
    @MethodSource
    @DictionaryEntries({
        "\\x22auth_time\\x22",
        "\\x22acr\\x22",
        "\\x22sid\\x22",
        "\\x22preferred_username\\x22",
        "\\x22mappa_roles\\x22",
        "\\x22realm\\x22",
        "[",
        "null"
    })
    @FuzzTest
    void theClaimsOfAPerson(byte[] bytes) {
        Reads.text(bytes, ProviderTokensFuzzTest::person)
                .ifPresent(person -> assertThat(person.subject()).isEqualTo("1234"));
    }

    static Stream<Arguments> theClaimsOfAPerson() {
        return Reads.seeds(
                "{\"mappa_area\":\"NS\",\"mappa_roles\":[\"CHAIR\",null],\"auth_time\":1764064800,\"sid\":\"there\"}",
                "{\"auth_time\":\"soon\"}",
                "{\"auth_time\":true,\"acr\":[\"gold\"],\"sid\":{},\"preferred_username\":[],\"mappa_roles\":{\"a\":1}}",
                "{\"mappa_roles\":[[[]]]}");
    }

    private static ProvidedPerson person(String json) {
        Map<String, Object> claims = new HashMap<>(claimsIn(json));
        claims.putAll(Map.of("iss", "https://provider.example", "sub", "1234"));
        OidcIdToken token = new OidcIdToken("token", NOW, NOW.plusSeconds(60), claims);
        Claims read = new Claims(settings());
        read.isStrong(token);
        return read.person(token);
    }

    /** As the library hands them over that has checked the token. */
    private static Map<String, Object> claimsIn(String json) {
        try {
            return Objects.requireNonNullElse(JSONObjectUtils.parse(json), Map.of());
        } catch (ParseException noClaims) {
            throw new IllegalArgumentException("no claims", noClaims);
        }
    }

    private static ProviderSettings settings() {
        return new ProviderSettings(
                "https://provider.example",
                "openmappa",
                "",
                "{baseUrl}",
                "the provider",
                "mappa_area",
                "realm.agency",
                "mappa_grade",
                "mappa_roles",
                List.of("gold"),
                Map.of());
    }

    private static JWTClaimsSet claims(String audience) {
        return new JWTClaimsSet.Builder()
                .issuer(PROVIDER.issuer())
                .audience(audience)
                .expirationTime(Date.from(Instant.now().plusSeconds(3_600)))
                .claim("client_id", CLIENT)
                .claim("scope", "case.read nonsense")
                .build();
    }

    private static String base64(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
