package org.openmappa.offences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CitationTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Contrary to section 1 of the Sexual Offences Act 2003.             | SOA2003-s1
            Contrary to section 16 of and Schedule 6 to the Firearms Act 1968. | FA1968-s16
            """)
    void leadsToItsActAndSection(String words, String ref) {
        assertThat(new Citation(words).law())
                .hasValueSatisfying(offence -> assertThat(offence.ref().id()).isEqualTo(ref));
    }

    @Test
    void mayCiteNothing() {
        assertThat(new Citation("").law()).isEmpty();
        assertThat(new Citation("Contrary to section 1 of nothing.").law()).isEmpty();
        assertThat(new Citation("Contrary to Common Law.").isCommonLaw()).isTrue();
    }

    /** A list has thousands of rows: each has to be read in no time, whatever is in it. */
    @ParameterizedTest
    @ValueSource(strings = {"section 1 of A ", "section 1 of A of A of A", "section 1 to "})
    void isReadInNoTimeWhateverItSays(String part) {
        Citation citation = new Citation(String.join("", Collections.nCopies(2_000 / part.length(), part)));
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            for (int row = 0; row < 50; row++) {
                assertThat(citation.law()).isEmpty();
            }
        });
    }
}
