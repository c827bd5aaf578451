package org.openmappa.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openmappa.trail.seal.TrailFolder;
import org.openmappa.trail.tlog.Note;
import org.openmappa.trail.tlog.Turns;
import org.openmappa.trail.tlog.VerifierKey;
import org.openmappa.trail.verify.CheckTrail;
import org.openmappa.trail.verify.Notes;
import picocli.CommandLine.Option;

/** Whose word counts when a trail is checked. */
final class TrustedKeys {
    @Option(
            names = "--key",
            paramLabel = "FILE",
            description = "Verifier key of the log, any that it had (the one of the folder)")
    @Nullable
    Path key;

    @Option(
            names = "--rotations",
            paramLabel = "FILE",
            description = "How the log's key was changed, to check a proof with an earlier key (those of the folder)")
    @Nullable
    Path rotations;

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

    /** For a proof, which does not hold the rotations itself as a database and a bundle do. */
    Turns turns(TrailFolder folder) throws IOException {
        Path file = rotations == null ? folder.rotations() : rotations;
        List<String> known = Files.exists(file) ? Notes.in(Files.readAllBytes(file)) : List.of();
        return CheckTrail.turns(log(folder), known);
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
