package org.openmappa.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openmappa.trail.seal.LiveRecords;
import org.openmappa.trail.seal.TrailFolder;
import org.openmappa.trail.tlog.InclusionNote;
import org.openmappa.trail.tlog.Note;
import org.openmappa.trail.tlog.VerifierKey;
import org.openmappa.trail.verify.Bundle;
import org.openmappa.trail.verify.CheckTrail;
import org.openmappa.trail.verify.Report;
import org.openmappa.trail.verify.WriteBundle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./mappa trail …}: what the operator and an outsider do with the trail. */
@Command(
        name = "trail",
        description = "Check the trail, hand it out, prove an entry",
        subcommands = {Trail.Verify.class, Trail.Export.class, Trail.Prove.class},
        synopsisSubcommandLabel = "verify | bundle FILE | prove ENTRY")
class Trail {
    private static final int BROKEN = 1;

    /** Whose word counts. */
    static final class Trusted {
        @Option(names = "--key", paramLabel = "FILE", description = "Verifier key of the log (the one of the folder)")
        @Nullable
        Path key;

        @Option(
                names = "--witness-key",
                paramLabel = "FILE",
                description = "Verifier key of a witness; may be repeated")
        List<Path> witnesses = List.of();

        @Option(
                names = "--witnessed",
                paramLabel = "FILE",
                description = "A checkpoint that a witness or somebody else kept; may be repeated")
        List<Path> witnessed = List.of();

        CheckTrail check(TrailFolder folder) throws IOException {
            VerifierKey log = key == null ? folder.verifier() : VerifierKey.parse(Files.readString(key));
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

    /** Where the live trail is. */
    static final class Live {
        @Option(names = "--data", paramLabel = "DIR", defaultValue = "data", description = "Folder (${DEFAULT-VALUE})")
        Path data = Path.of("data");

        TrailFolder folder() {
            return TrailFolder.beside(data);
        }
    }

    @Command(
            name = "verify",
            description = "Check every entry, the order, every checkpoint, file against database; with --bundle without"
                    + " any database. Tells every fault by kind, position and entry; exit status 1 if there is one",
            mixinStandardHelpOptions = true)
    static class Verify implements Callable<Integer> {
        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Mixin
        private Live live = new Live();

        @Mixin
        private Trusted trusted = new Trusted();

        @Option(
                names = "--bundle",
                paramLabel = "FILE",
                description = "What `trail bundle` wrote, instead of the database")
        @Nullable
        private Path bundle;

        @Option(
                names = "--proof",
                paramLabel = "FILE",
                description = "What `trail prove` wrote, instead of the database")
        @Nullable
        private Path proof;

        @Override
        public Integer call() throws IOException {
            if (proof != null) {
                return proof(InclusionNote.parse(Files.readString(proof)));
            }
            CheckTrail check = trusted.check(live.folder());
            if (bundle == null) {
                List<Report> reports = new ArrayList<>();
                OwnedDatabase.in(
                        live.data,
                        database ->
                                reports.add(records(database).read(live.folder().checkpoints(), check::of)));
                return tell(reports.getFirst());
            }
            try (Bundle evidence = Bundle.open(bundle)) {
                return tell(check.of(evidence));
            }
        }

        private int tell(Report report) {
            PrintWriter out = spec.commandLine().getOut();
            report.faults().forEach(out::println);
            out.println(report);
            return report.isClean() ? 0 : BROKEN;
        }

        private int proof(InclusionNote proof) throws IOException {
            VerifierKey log =
                    trusted.key == null ? live.folder().verifier() : VerifierKey.parse(Files.readString(trusted.key));
            boolean holds = proof.holds(log);
            PrintWriter out = spec.commandLine().getOut();
            out.print(proof.content());
            out.println(holds ? "This entry is in the trail" : "THE PROOF DOES NOT HOLD");
            return holds ? 0 : BROKEN;
        }
    }

    @Command(
            name = "bundle",
            description = "Write the sealed trail into a file that anybody can check with the verifier key alone",
            mixinStandardHelpOptions = true)
    static class Export implements Callable<Integer> {
        @Mixin
        private Live live = new Live();

        @Parameters(paramLabel = "FILE", description = "New file")
        private Path file = Path.of("");

        @Option(
                names = "--payloads",
                description = "With purposes, reasons and search words: personal data. Without them, entries hold"
                        + " identifiers only")
        private boolean payloads;

        @Override
        public Integer call() throws IOException {
            if (Files.exists(file)) {
                throw new IllegalArgumentException(file + " exists");
            }
            OwnedDatabase.in(live.data, database -> {
                long count = records(database)
                        .read(live.folder().checkpoints(), evidence -> new WriteBundle(payloads).to(file, evidence));
                System.out.println("Wrote " + count + " entries to " + file);
            });
            return 0;
        }
    }

    @Command(
            name = "prove",
            description = "Print a proof that an entry is in the trail, to be checked with `trail verify --proof`",
            mixinStandardHelpOptions = true)
    static class Prove implements Callable<Integer> {
        @Mixin
        private Live live = new Live();

        @Parameters(paramLabel = "ENTRY", description = "Identifier of the entry")
        private UUID entry = new UUID(0, 0);

        @Override
        public Integer call() throws IOException {
            OwnedDatabase.in(
                    live.data,
                    database -> System.out.print(records(database)
                            .prove(entry)
                            .orElseThrow(() -> new IllegalArgumentException("There is no sealed entry " + entry))));
            return 0;
        }
    }

    private static LiveRecords records(Database database) {
        return new LiveRecords(database.as(database.owner()));
    }
}
