package org.openmappa.trail.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.openmappa.trail.tlog.VerifierKey;

/**
 * A witness that is asked.
 *
 * @param address of its service, without a slash at the end
 */
public record KnownWitness(VerifierKey key, String address) {

    /**
     * Lines of a verifier key, a space and an address.
     *
     * @throws IllegalArgumentException naming the line that cannot be read
     */
    static List<KnownWitness> in(Path file) throws IOException {
        return Files.exists(file)
                ? Files.readString(file)
                        .lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .map(KnownWitness::parse)
                        .toList()
                : List.of();
    }

    private static KnownWitness parse(String line) {
        String[] parts = line.strip().split(" +", -1);
        if (parts.length != 2 || !parts[1].startsWith("http")) {
            throw new IllegalArgumentException("A line of witnesses is a verifier key and an address, not: " + line);
        }
        return new KnownWitness(VerifierKey.parse(parts[0]), parts[1].replaceAll("/$", ""));
    }
}
