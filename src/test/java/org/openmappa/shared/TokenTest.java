package org.openmappa.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The secret of a session cannot be guessed, and is not told by accident. */
class TokenTest {
    private static final int DRAWN = 4_000;

    @Test
    void itsBitsAreSetAsOftenAsNotAndThereAreEnough() {
        int[] set = new int[256];
        Set<String> drawn = new HashSet<>();
        for (int n = 0; n < DRAWN; n++) {
            Token token = Token.fresh();
            drawn.add(token.reveal());
            byte[] secret = token.bytes();
            for (int bit = 0; bit < set.length; bit++) {
                set[bit] += secret[bit / 8] >> (bit % 8) & 1;
            }
        }
        assertThat(drawn).hasSize(DRAWN);
        // six standard deviations of a fair coin: one run in a million fails at any of the bits
        int far = 6 * (int) Math.sqrt(DRAWN / 4.0);
        assertThat(Arrays.stream(set).boxed()).allMatch(often -> Math.abs(often - DRAWN / 2) < far);
    }

    @Test
    void whatIsShorterIsNone() {
        assertThat(Token.parse(Token.fresh().reveal().substring(4))).isEmpty();
        assertThat(Token.parse("not base64!")).isEmpty();
    }

    @Test
    void itIsReadAsItWasGivenAndNeverPrinted() {
        Token token = Token.fresh();
        assertThat(Token.parse(token.reveal()).map(Token::reveal)).isEqualTo(Optional.of(token.reveal()));
        assertThat(token).asString().doesNotContain(token.reveal().substring(0, 8));
    }
}
