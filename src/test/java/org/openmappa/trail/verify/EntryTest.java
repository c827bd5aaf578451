package org.openmappa.trail.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryTest {
    @Test
    void itsTextIsTheDocumentedOne() {
        assertThat(entry("case.open").content()).isEqualTo("""
                openmappa/trail-entry/v1
                id 0199a1b2-c3d4-7e5f-8a6b-0c1d2e3f4a5b
                tx 84213
                at 1764039300.123456
                user -
                agency -
                on-behalf-of -
                action READ
                what case.open
                outcome DONE
                object -
                admits -
                commitment -
                """);
        assertThat(entry("case.open").leaf())
                .as("worked out with printf and sha256sum")
                .hasToString("fe741384ed6697a509cb81901326999d8f2383a1c2f18a49f4ecec4aeba413ec");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "-", "a\nb", "a\\nb", "\\", "\\\\n\n", "a\rb", "a\r\nuser x", "é — 𝄞", "outcome DONE\n"
            })
    void whateverIsInAFieldStaysInIt(String what) {
        Entry entry = entry(what);
        assertThat(entry.content().lines()).hasSize(13);
        assertThat(Entry.parse(entry.content())).isEqualTo(entry);
    }

    @Test
    void differentFieldsNeverMakeTheSameText() {
        List<String> texts = List.of("a\nb", "a\\nb", "a\\\nb", "a\\\\nb", "a\rb", "a\\rb");
        assertThat(texts.stream().map(what -> entry(what).content()).distinct()).hasSameSizeAs(texts);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "openmappa/trail-entry/v1\n",
                "openmappa/trail-entry/v1\nid x\n",
                "openmappa/trail-entry/v2\nid\n"
            })
    void whatIsNotAnEntryIsRefused(String text) {
        assertThatThrownBy(() -> Entry.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anotherSpellingOfTheSameEntryIsRefused() {
        assertThatThrownBy(() -> Entry.parse(entry("case.open").content().replace("case.open", "case\\.open")))
                .hasMessageContaining("canonical");
    }

    @Test
    void orderIsByTransactionAndThenByIdentifier() {
        Entry first = entry("a");
        assertThat(at("9", "f").isAfter(at("10", "a"))).isFalse();
        assertThat(at("10", "a").isAfter(at("9", "f"))).isTrue();
        assertThat(at("18446744073709551615", "a").isAfter(at("1", "a"))).isTrue();
        assertThat(at("7", "b").isAfter(at("7", "a"))).isTrue();
        assertThat(first.isAfter(first)).isFalse();
    }

    private static Entry at(String tx, String id) {
        return new Entry(id, tx, "0.000000", "-", "-", "-", "READ", "case.open", "DONE", "-", "-", "-");
    }

    private static Entry entry(String what) {
        return new Entry(
                "0199a1b2-c3d4-7e5f-8a6b-0c1d2e3f4a5b",
                "84213",
                "1764039300.123456",
                "-",
                "-",
                "-",
                "READ",
                what,
                "DONE",
                "-",
                "-",
                "-");
    }
}
