package org.openmappa.trail.witness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import org.openmappa.trail.tlog.AddCheckpoint;
import org.openmappa.trail.tlog.Note;
import org.openmappa.trail.tlog.Rotation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A witness over HTTP: {@code POST /add-checkpoint}, {@code POST /rotate-key}, and {@code GET /checkpoint?origin=…} for
 * whoever checks a log.
 */
public final class WitnessServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WitnessServer.class);
    private static final int LONGEST = 64 * 1024;
    private static final String QUESTION = "origin=";
    private final HttpServer server;

    private WitnessServer(HttpServer server) {
        this.server = server;
    }

    public static WitnessServer start(InetSocketAddress address, Countersign countersign) throws IOException {
        HttpServer server = HttpServer.create(address, 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(AddCheckpoint.PATH, exchange -> answer(exchange, () -> add(exchange, countersign)));
        server.createContext(Rotation.PATH, exchange -> answer(exchange, () -> rotate(exchange, countersign)));
        server.createContext("/checkpoint", exchange -> answer(exchange, () -> last(exchange, countersign)));
        server.start();
        return new WitnessServer(server);
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(1);
    }

    private interface Question {
        Answer answer() throws IOException;
    }

    private static Answer add(HttpExchange exchange, Countersign countersign) throws IOException {
        return posted(exchange, countersign::request);
    }

    private static Answer rotate(HttpExchange exchange, Countersign countersign) throws IOException {
        return posted(exchange, countersign::rotate);
    }

    private interface Act {
        Answer on(String body) throws IOException;
    }

    private static Answer posted(HttpExchange exchange, Act act) throws IOException {
        if (!exchange.getRequestMethod().equals("POST")) {
            return Answer.refused(405, "Only POST");
        }
        byte[] body = exchange.getRequestBody().readNBytes(LONGEST + 1);
        return body.length > LONGEST
                ? Answer.refused(413, "Too long")
                : act.on(new String(body, StandardCharsets.UTF_8));
    }

    private static Answer last(HttpExchange exchange, Countersign countersign) throws IOException {
        String question = exchange.getRequestURI().getRawQuery();
        if (question == null || !question.startsWith(QUESTION)) {
            return Answer.refused(400, "Ask for /checkpoint?" + QUESTION + "…");
        }
        String origin = URLDecoder.decode(question.substring(QUESTION.length()), StandardCharsets.UTF_8);
        return countersign
                .last(origin)
                .map(Note::toString)
                .map(Answer::signed)
                .orElseGet(() -> Answer.refused(404, "Nothing was signed for this log"));
    }

    private static void answer(HttpExchange exchange, Question question) {
        try (exchange) {
            Answer answer = question.answer();
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", answer.type());
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        } catch (IOException | RuntimeException e) {
            LOG.error("{} was not answered", exchange.getRequestURI(), e);
        }
    }
}
