package org.openmappa.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** One kept-alive connection that asks for pages and reads them whole, at as little cost as can be. */
final class Wire implements AutoCloseable {
    private final int port;
    private final String headers;
    private Socket socket;
    private InputStream in;
    private OutputStream out;

    Wire(int port, String token) throws IOException {
        this.port = port;
        connect();
        headers = " HTTP/1.1\r\nHost: localhost:" + port + "\r\nCookie: __Host-mappa=" + token + "\r\n\r\n";
    }

    private void connect() throws IOException {
        socket = new Socket("127.0.0.1", port);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 65_536);
        out = socket.getOutputStream();
    }

    /** A page as it came: status and body. */
    record Page(int status, byte[] body) {}

    Page get(String path) throws IOException {
        out.write(("GET " + path + headers).getBytes(StandardCharsets.US_ASCII));
        int status = Integer.parseInt(line().split(" ")[1]);
        int length = -1;
        boolean last = false;
        for (String line = line(); !line.isEmpty(); line = line()) {
            if (line.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                length = Integer.parseInt(line.substring(15).strip());
            }
            last |= line.equalsIgnoreCase("Connection: close");
        }
        Page page = new Page(status, length >= 0 ? in.readNBytes(length) : chunks());
        if (last) {
            socket.close();
            connect();
        }
        return page;
    }

    private byte[] chunks() throws IOException {
        byte[] body = new byte[0];
        for (int size = chunk(); size > 0; size = chunk()) {
            byte[] longer = java.util.Arrays.copyOf(body, body.length + size);
            in.readNBytes(longer, body.length, size);
            body = longer;
            line();
        }
        line();
        return body;
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line().strip(), 16);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(80);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the server hung up");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
