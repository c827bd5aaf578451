package org.openmappa.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openmappa.trail.seal.TrailFolder;
import org.openmappa.trail.tlog.Note;
import org.openmappa.trail.tlog.VerifierKey;
import org.openmappa.trail.verify.CheckTrail;
import picocli.CommandLine.Option;

/** Whose word counts when a trail is checked. */
final class TrustedKeys {
    @Option(names = "--key", paramLabel = "FILE", description = "Verifier key of the log (the one of the folder)")
    @Nullable
    Path key;

    @Option(names = "--witness-key", paramLabel = "FILE", description = "Verifier key of a witness; may be repeated")
    List<Path> witnesses = List.of();

    @Option(
            names = "--witnessed",
            paramLabel = "FILE",
            description = "A checkpoint that a witness or somebody else kept; may be repeated")
    List<Path> witnessed = List.of();

    VerifierKey log(TrailFolder folder) throws IOException {
        return key == null ? folder.verifier() : VerifierKey.parse(Files.readString(key));
    }

    CheckTrail check(TrailFolder folder) throws IOException {
        VerifierKey log = log(folder);
        List<VerifierKey> keys = new ArrayList<>();
        for (Path witness : witnesses) {
            keys.add(VerifierKey.parse(Files.readString(witness)));
        }
        List<Note> kept = new ArrayList<>();
        for (Path checkpoint : witnessed) {
            kept.add(Note.parse(Files.readString(checkpoint)));
        }
        return new CheckTrail(log, keys, kept);
    }
}
