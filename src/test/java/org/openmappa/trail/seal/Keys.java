package org.openmappa.trail.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.openmappa.trail.tlog.Note;
import org.openmappa.trail.tlog.Rotation;
import org.openmappa.trail.tlog.SigningKey;
import org.openmappa.trail.tlog.VerifierKey;
import org.openmappa.trail.verify.Bundle;
import org.openmappa.trail.verify.CheckTrail;
import org.openmappa.trail.verify.Report;
import org.openmappa.trail.verify.WriteBundle;

/** The folder of a trail on stage whose key is changed: a sealer that reads it there, and checks with any of the keys. */
final class Keys {
    final TrailFolder folder;
    final SigningKey first;
    final Sealer sealer;
    private final TrailOnStage trail;

    Keys(TrailOnStage trail, Path path) throws IOException {
        this.trail = trail;
        this.folder = new TrailFolder(path);
        this.first = trail.key;
        put("signing.key", first);
        this.sealer = new Sealer(trail.records(), this::now, trail.checkpoints());
    }

    /** The signing key as the folder has it. */
    SigningKey now() throws IOException {
        return folder.key(Map.of());
    }

    Rotation rotate() throws IOException {
        return new RotateKey(new RotationRecords(TrailOnStage.asOwner()), folder, Map.of()).because("Yearly change");
    }

    void put(String name, SigningKey key) throws IOException {
        Path file = folder.path().resolve(name);
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, key.reveal());
    }

    void writeAndSeal(int entries) throws IOException {
        for (int n = 0; n < entries; n++) {
            trail.write();
        }
        sealer.seal();
    }

    /** What is recorded as a change of the key, as the owner of the database can write it too. */
    void forge(long size, Note rotation) {
        trail.owner
                .sql("insert into trail.rotation (size, note) values (?, ?)")
                .params(size, rotation.toString())
                .update();
    }

    Report check(VerifierKey key) {
        return trail.live().read(trail.checkpoints(), new CheckTrail(key, List.of(), List.of())::of);
    }

    Report checkBundle(VerifierKey key) throws IOException {
        Path file = Files.createTempFile(folder.path(), "trail", ".zip");
        trail.live().read(trail.checkpoints(), evidence -> new WriteBundle(false).to(file, evidence));
        try (Bundle bundle = Bundle.open(file)) {
            return new CheckTrail(key, List.of(), List.of()).of(bundle);
        }
    }
}
