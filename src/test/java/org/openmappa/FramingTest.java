package org.openmappa;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.openmappa.shared.Token;
import org.openmappa.testing.Crawl;
import org.openmappa.testing.Scene;
import org.openmappa.testing.Stage;
import org.openmappa.testing.StageTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Where each answer ends: all are asked for on one connection, one after the other, so that a length that says too much or
 * too little spoils the answer after it.
 */
@StageTest
class FramingTest {
    @Autowired
    Stage stage;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Test
    void everyAnswerEndsWhereItSaysThatItEnds() throws IOException {
        Scene scene = Scene.of(stage, "COORDINATOR");
        List<String> addresses = new ArrayList<>(Crawl.readable(mapping).stream()
                .map(route -> Crawl.address(scene, route))
                .toList());
        addresses.addAll(List.of("/nowhere", "/api/nowhere", "/assets/none.js", "/?q=%ff"));
        for (String encoding : List.of("identity", "gzip")) {
            Iterator<String> asked = addresses.iterator();
            while (asked.hasNext()) {
                onOneConnection(asked, scene.token(), encoding);
            }
        }
    }

    /** Until the server says that it closes the connection, as it does after so many requests. */
    private void onOneConnection(Iterator<String> addresses, Token token, String encoding) throws IOException {
        try (Socket socket = connected()) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            boolean open = true;
            while (open && addresses.hasNext()) {
                String address = addresses.next();
                ask(socket, address, token, encoding);
                open = read(in, address);
            }
            assertThat(open ? in.available() : in.read() + 1)
                    .as("what comes after the last one")
                    .isZero();
        }
    }

    private Socket connected() throws IOException {
        URI address = URI.create(stage.address());
        Socket socket = new Socket(address.getHost(), address.getPort());
        socket.setSoTimeout(30_000);
        return socket;
    }

    private static void ask(Socket socket, String address, Token token, String encoding) throws IOException {
        String request = "GET " + address + " HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: " + encoding
                + "\r\nAuthorization: Bearer " + token.reveal() + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(ISO_8859_1));
    }

    /** Whether the connection stays open. */
    private static boolean read(InputStream in, String address) throws IOException {
        String status = line(in);
        assertThat(status).as("the beginning of " + address).startsWith("HTTP/1.1 ");
        List<String> head = new ArrayList<>();
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            head.add(header.toLowerCase(Locale.ROOT));
        }
        List<String> lengths =
                head.stream().filter(h -> h.startsWith("content-length:")).toList();
        boolean chunked = head.contains("transfer-encoding: chunked");
        assertThat(lengths.size() + (chunked ? 1 : 0)).as(address + " " + head).isEqualTo(1);
        if (chunked) {
            chunks(in);
        } else {
            in.readNBytes(Integer.parseInt(lengths.getFirst().split(":", 2)[1].strip()));
        }
        return !head.contains("connection: close");
    }

    private static void chunks(InputStream in) throws IOException {
        int size = Integer.parseInt(line(in), 16);
        while (size > 0) {
            in.readNBytes(size);
            assertThat(line(in)).isEmpty();
            size = Integer.parseInt(line(in), 16);
        }
        assertThat(line(in)).isEmpty();
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            line.append((char) c);
        }
        return line.toString().stripTrailing();
    }
}
