package org.openmappa.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openmappa.testing.Reads;
import org.springframework.web.server.ResponseStatusException;

/** What is typed into any field. */
class TypedFuzzTest {
    @MethodSource
    @FuzzTest
    void aText(byte[] bytes) {
        Optional<String> accepted = Reads.text(bytes, typed -> String.valueOf(Plain.text(typed)));
        accepted.ifPresent(text -> assertThat(text)
                .isEqualTo(String.valueOf(Plain.text(text)))
                .doesNotContainPattern("[\\p{Cc}&&[^\\n\\t]]"));
    }

    static Stream<Arguments> aText() {
        return Reads.seeds("  Helen\r\nAshworth ", "\u202Egnp.exe", "\0", "\uFEFF", "a\u200Bb", "\u0085");
    }

    @MethodSource
    @FuzzTest
    void aDate(byte[] bytes) {
        Reads.text(bytes, typed -> Optional.ofNullable(Plain.date(typed)))
                .flatMap(date -> date)
                .ifPresent(TypedFuzzTest::isReal);
    }

    static Stream<Arguments> aDate() {
        return Reads.seeds(
                "1985-03-27", "2024-02-30", "+2024-01-01", "1899-12-31", "2201-01-01", "\u0662024-01-01", " ");
    }

    @MethodSource
    @FuzzTest
    void aPage(byte[] bytes) {
        Reads.text(bytes, typed -> Optional.ofNullable(Plain.page(typed)))
                .flatMap(page -> page)
                .ifPresent(page -> assertThat(page).isBetween(1, 99_999));
    }

    static Stream<Arguments> aPage() {
        return Reads.seeds("1", "99999", "0", "-1", "100000", "\u0661");
    }

    @MethodSource
    @DictionaryEntries({"W/\\x22", "\\x22", "*"})
    @FuzzTest
    void aVersion(byte[] bytes) {
        try {
            assertThat(Version.from(new String(bytes, StandardCharsets.UTF_8))).isNotNegative();
        } catch (ResponseStatusException refused) {
            assertThat(refused.getStatusCode().value()).isIn(412, 428);
        }
    }

    static Stream<Arguments> aVersion() {
        return Reads.seeds("\"7\"", "W/\"7\"", "*", "\"999999999\"", "\"\u0661\"");
    }

    private static void isReal(LocalDate date) {
        assertThat(date).isBetween(LocalDate.of(1900, 1, 1), LocalDate.of(2200, 12, 31));
    }
}
