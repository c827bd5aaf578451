package org.openmappa.trail.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openmappa.trail.tlog.Note;
import org.openmappa.trail.tlog.Rotation;
import org.openmappa.trail.tlog.Turns;
import org.openmappa.trail.tlog.VerifierKey;

/** Reads how the key of the log was changed, and names each change that the keys themselves do not stand by. */
final class RotationCheck {
    private final List<Fault> faults;
    private int read;

    RotationCheck(List<Fault> faults) {
        this.faults = faults;
    }

    /** @param notes by size */
    Turns turns(VerifierKey trusted, Stream<String> notes) {
        List<Rotation> signed = new ArrayList<>();
        notes.forEach(note -> {
            read++;
            Rotation rotation = signed(note);
            if (rotation == null) {
                faults.add(new Fault(Kind.ROTATION_FORGED, "rotation " + read, Entry.NONE));
            } else {
                signed.add(rotation);
            }
        });
        Turns turns = Turns.of(trusted, signed);
        signed.stream()
                .filter(rotation -> !turns.rotations().contains(rotation))
                .forEach(rotation ->
                        faults.add(new Fault(Kind.ROTATION_FORGED, "rotation at " + rotation.size(), Entry.NONE)));
        return turns;
    }

    private static @Nullable Rotation signed(String text) {
        try {
            Note note = Note.parse(text);
            Rotation rotation = Rotation.parse(note.text());
            return rotation.isSigned(note) ? rotation : null;
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }
}
