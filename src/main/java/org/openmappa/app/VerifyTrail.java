package org.openmappa.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openmappa.trail.tlog.InclusionNote;
import org.openmappa.trail.verify.Bundle;
import org.openmappa.trail.verify.CheckTrail;
import org.openmappa.trail.verify.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "verify",
        description = "Check every entry, the order, every checkpoint, file against database; with --bundle without"
                + " any database. Tells every fault by kind, position and entry; exit status 1 if there is one",
        mixinStandardHelpOptions = true)
class VerifyTrail implements Callable<Integer> {
    private static final int BROKEN = 1;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private LiveTrail live = new LiveTrail();

    @Mixin
    private TrustedKeys trusted = new TrustedKeys();

    @Option(names = "--bundle", paramLabel = "FILE", description = "What `trail bundle` wrote, instead of the database")
    @Nullable
    private Path bundle;

    @Option(names = "--proof", paramLabel = "FILE", description = "What `trail prove` wrote, instead of the database")
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
            live.read(records -> reports.add(records.read(live.folder().checkpoints(), check::of)));
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
        boolean holds =
                proof.holds(trusted.turns(live.folder()).at(proof.inclusion().size()));
        PrintWriter out = spec.commandLine().getOut();
        out.print(proof.content());
        out.println(holds ? "This entry is in the trail" : "THE PROOF DOES NOT HOLD");
        return holds ? 0 : BROKEN;
    }
}
