package org.openmappa.app;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.openmappa.trail.seal.RotateKey;
import org.openmappa.trail.seal.RotationRecords;
import org.openmappa.trail.seal.TrailFolder;
import org.openmappa.trail.tlog.Rotation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "rotate-key",
        description = "Put a fresh signing key in the place of the trail's. Both keys sign for it, so that everything"
                + " still verifies with either; also while the application runs",
        mixinStandardHelpOptions = true)
class RotateTrailKey implements Callable<Integer> {
    @Mixin
    private LiveTrail live = new LiveTrail();

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why, for the trail")
    private String reason = "";

    @Override
    public Integer call() throws IOException {
        TrailFolder folder = live.folder();
        OwnedDatabase.in(live.data, database -> {
            RotationRecords records = new RotationRecords(database.as(database.owner()));
            tell(folder, new RotateKey(records, folder, System.getenv()).because(reason));
        });
        return 0;
    }

    private static void tell(TrailFolder folder, Rotation rotation) {
        System.out.println(
                "After " + rotation.size() + " entries the trail is signed by another key: " + rotation.to());
        System.out.println("Both keys say so in " + folder.rotations());
        if (TrailFolder.isGiven(System.getenv())) {
            System.out.println("Start every process anew with the two lines of " + folder.nextKey()
                    + " in MAPPA_TRAIL_KEY, then delete that file. Nothing is sealed until then");
        }
    }
}
