package org.openmappa.trail.tlog;

import java.util.Arrays;

/** What a key's signatures are (C2SP signed-note, signature types). */
public enum KeyType {
    /** A log signs the text of its notes. */
    LOG(1),
    /** A witness signs time and text (C2SP tlog-cosignature, cosignature/v1). */
    WITNESS(4);

    private final byte code;

    KeyType(int code) {
        this.code = (byte) code;
    }

    byte code() {
        return code;
    }

    static KeyType of(byte code) {
        return Arrays.stream(values())
                .filter(type -> type.code == code)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a type of key that is known: " + code));
    }
}
