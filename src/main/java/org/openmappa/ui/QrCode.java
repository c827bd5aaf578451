package org.openmappa.ui;

import io.nayuki.qrcodegen.QrCode.Ecc;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A text as a square of light and dark modules (ISO/IEC 18004).
 *
 * @param size width and height in modules, with the quiet zone of four around it
 * @param path the dark modules as an SVG path
 */
public record QrCode(int size, String path) {
    private static final int QUIET = 4;

    public static QrCode of(String text) {
        var code = io.nayuki.qrcodegen.QrCode.encodeText(text, Ecc.MEDIUM);
        String path = IntStream.range(0, code.size * code.size)
                .filter(n -> code.getModule(n % code.size, n / code.size))
                .mapToObj(n -> "M" + (n % code.size + QUIET) + "," + (n / code.size + QUIET) + "h1v1h-1z")
                .collect(Collectors.joining());
        return new QrCode(code.size + 2 * QUIET, path);
    }
}
