package org.openmappa.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.openmappa.app.Database;
import org.openmappa.trail.seal.CheckpointFile;
import org.openmappa.trail.seal.LiveRecords;
import org.openmappa.trail.tlog.Hash;
import org.openmappa.trail.tlog.VerifierKey;
import org.openmappa.trail.verify.Bundle;
import org.openmappa.trail.verify.CheckTrail;
import org.openmappa.trail.verify.Evidence;
import org.openmappa.trail.verify.Leaf;
import org.openmappa.trail.verify.Published;
import org.openmappa.trail.verify.WriteBundle;

/** How fast a trail is checked: in memory, from a bundle, from the database; beside nothing but its SHA-256. */
final class Checking {
    private static final int TIMES = 8;

    /** Bytes of salt and of the purpose that was recorded. */
    private static final int PAYLOAD = 32 + 47;

    private static final int MOST = 500_000;
    private final LiveRecords live;
    private final CheckTrail check;
    private final CheckpointFile file;
    private final Path bundle;
    private final Report report;

    Checking(Database database, VerifierKey key, CheckpointFile file, Path folder, Report report) {
        this.live = new LiveRecords(database.as(database.owner()));
        this.check = new CheckTrail(key, List.of(), List.of());
        this.file = file;
        this.bundle = folder.resolve("trail.zip");
        this.report = report;
    }

    void compare() throws Exception {
        List<Leaf> leaves = live.read(file, Checking::some);
        List<Evidence.Promise> promises = live.read(file, evidence -> evidence.promises()
                .filter(promise -> promise.size() <= leaves.size())
                .toList());
        Files.deleteIfExists(bundle);
        live.read(file, evidence -> new WriteBundle(false).to(bundle, evidence));
        Evidence memory = new Memory(leaves, promises);
        List<byte[]> contents = leaves.stream()
                .map(leaf -> leaf.entry().content().getBytes(StandardCharsets.UTF_8))
                .toList();
        double limit = best("SHA-256 of leaves, nodes and payloads alone", () -> hash(contents));
        say("checked in memory", best("", () -> clean(memory)), limit);
        say("checked from a bundle", best("", this::fromBundle), limit);
        say("checked in the database", best("", () -> live.read(file, this::clean)), limit);
    }

    private static List<Leaf> some(Evidence evidence) {
        try (Stream<Leaf> leaves = evidence.leaves()) {
            return leaves.limit(MOST).toList();
        }
    }

    private void say(String what, double rate, double limit) {
        report.say(String.format(Locale.UK, "%s: %,.0f entries/s, %.2f of SHA-256 alone", what, rate, rate / limit));
    }

    /** The best of some runs: entries a second. */
    private double best(String what, LongSupplier run) {
        double best = 0;
        for (int n = 0; n < TIMES; n++) {
            long start = System.nanoTime();
            long entries = run.getAsLong();
            best = Math.max(best, entries / ((System.nanoTime() - start) / 1e9));
        }
        if (!what.isEmpty()) {
            report.say(String.format(Locale.UK, "%s: %,.0f entries/s", what, best));
        }
        return best;
    }

    /** As many hashes, of as many bytes, as the check needs: for each leaf, the node above it, and its payload. */
    private static long hash(List<byte[]> contents) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] node = new byte[2 * Hash.LENGTH];
            byte[] payload = new byte[PAYLOAD];
            for (byte[] content : contents) {
                digest.update((byte) 0);
                System.arraycopy(digest.digest(content), 0, node, 0, Hash.LENGTH);
                digest.update((byte) 1);
                System.arraycopy(digest.digest(node), 0, node, Hash.LENGTH, Hash.LENGTH);
                digest.digest(payload);
            }
            return contents.size();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private long fromBundle() {
        try (Bundle evidence = Bundle.open(bundle)) {
            return clean(evidence);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long clean(Evidence evidence) {
        var found = check.of(evidence);
        if (found.faults().stream().anyMatch(fault -> !fault.kind().name().equals("UNPROMISED"))) {
            throw new IllegalStateException(found.toString());
        }
        return found.entries();
    }

    private record Memory(List<Leaf> leafList, List<Promise> promiseList) implements Evidence {
        @Override
        public Stream<Leaf> leaves() {
            return leafList.stream();
        }

        @Override
        public Stream<Promise> promises() {
            return promiseList.stream();
        }

        @Override
        public Stream<String> rotations() {
            return Stream.of();
        }

        @Override
        public Stream<Stray> strays() {
            return Stream.of();
        }

        @Override
        public Stream<Subtree> subtrees() {
            return Stream.of();
        }

        @Override
        public Published published() {
            return Published.UNKNOWN;
        }
    }
}
