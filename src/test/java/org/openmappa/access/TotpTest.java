package org.openmappa.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    /** The shared secret of the test values in RFC 6238, appendix B. */
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    private static final long NONE_USED = -1;

    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void theCodesAreThoseOfTheStandard(long second, String code) {
        assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(second)), 8))
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"0, 755224", "1, 287082", "2, 359152", "3, 969429", "4, 338314", "9, 520489"})
    void theCountedCodesUnderneathAreThoseOfTheirStandard(long counter, String code) {
        assertThat(Totp.code(SECRET, counter)).isEqualTo(code); // RFC 4226, appendix D
    }

    @Test
    void aCodeCountsOneStepEarlyOrLateAndNoLonger() {
        Instant now = Instant.ofEpochSecond(1_234_567_890);
        long step = Totp.step(now);
        assertThat(Totp.match(SECRET, Totp.code(SECRET, step - 1), now, NONE_USED))
                .hasValue(step - 1);
        assertThat(Totp.match(SECRET, Totp.code(SECRET, step), now, NONE_USED)).hasValue(step);
        assertThat(Totp.match(SECRET, Totp.code(SECRET, step + 1), now, NONE_USED))
                .hasValue(step + 1);
        assertThat(Totp.match(SECRET, Totp.code(SECRET, step - 2), now, NONE_USED))
                .isEmpty();
        assertThat(Totp.match(SECRET, Totp.code(SECRET, step + 2), now, NONE_USED))
                .isEmpty();
    }

    @Test
    void aUsedCodeAndEarlierOnesNoLongerCount() {
        Instant now = Instant.ofEpochSecond(1_234_567_890);
        long step = Totp.step(now);
        assertThat(Totp.match(SECRET, Totp.code(SECRET, step), now, step)).isEmpty();
        assertThat(Totp.match(SECRET, Totp.code(SECRET, step - 1), now, step)).isEmpty();
        assertThat(Totp.match(SECRET, Totp.code(SECRET, step + 1), now, step)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"'', ''", "f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void secretsAreWrittenAsTheStandardSays(String bytes, String text) {
        assertThat(Base32.of(bytes.getBytes(StandardCharsets.US_ASCII))).isEqualTo(text); // RFC 4648, section 10
    }
}
