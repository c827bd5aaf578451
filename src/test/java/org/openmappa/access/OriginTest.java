package org.openmappa.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginTest {
    @ParameterizedTest
    @CsvSource({
        "0:0:0:0:0:0:0:1, ::1",
        "2001:db8:0:0:0:0:0:1, 2001:db8::1",
        "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
        "fe80:0:0:0:0:0:0:0, fe80::",
        "0:0:0:0:0:0:0:0, ::",
        "192.0.2.10, 192.0.2.10",
        "10.0.0.100, 10.0.0.100"
    })
    void anAddressIsWrittenShortAndIsTheSame(String inFull, String written) {
        assertThat(Origin.shortened(inFull)).isEqualTo(written);
        assertThat(InetAddress.ofLiteral(written)).isEqualTo(InetAddress.ofLiteral(inFull));
    }
}
