package org.openmappa;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openmappa.testing.OwnArea;
import org.openmappa.testing.Stage;
import org.openmappa.testing.StageTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Many clients that begin a request and do not end it. */
@StageTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SlowClientsTest {
    private static final int MANY = 300;
    private static final int PATIENCE_MILLIS = 30_000;

    @Autowired
    Stage stage;

    private final List<Socket> slow = new ArrayList<>();

    @BeforeAll
    void manyBegin() throws IOException {
        for (int n = 0; n < MANY; n++) {
            begin("POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                    + (n % 2 == 0 ? "" : "Content-Length: 1000\r\n\r\nusername="));
        }
    }

    @AfterAll
    void allEnd() throws IOException {
        for (Socket socket : slow) {
            socket.close();
        }
    }

    @Test
    void othersAreServedMeanwhile() {
        assertThat(stage.http(OwnArea.on(stage).account("COORDINATOR"))
                        .get("/cases")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theyAreNotWaitedForLong() throws IOException {
        for (Socket socket : slow) {
            assertThat(ending(socket)).doesNotContain(" 200 ", " 302 ");
        }
    }

    private void begin(String half) throws IOException {
        URI address = URI.create(stage.address());
        Socket socket = new Socket(address.getHost(), address.getPort());
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.getOutputStream().write(half.getBytes(US_ASCII));
        slow.add(socket);
    }

    /** What the server says before it ends the connection. */
    private static String ending(Socket socket) throws IOException {
        try {
            return new String(socket.getInputStream().readAllBytes(), US_ASCII);
        } catch (SocketException reset) {
            return "";
        }
    }
}
