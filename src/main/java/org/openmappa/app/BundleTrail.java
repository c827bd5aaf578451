package org.openmappa.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.openmappa.trail.verify.WriteBundle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "bundle",
        description = "Write the sealed trail into a file that anybody can check with the verifier key alone",
        mixinStandardHelpOptions = true)
class BundleTrail implements Callable<Integer> {
    @Mixin
    private LiveTrail live = new LiveTrail();

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
        live.read(records -> {
            long count =
                    records.read(live.folder().checkpoints(), evidence -> new WriteBundle(payloads).to(file, evidence));
            System.out.println("Wrote " + count + " entries to " + file);
        });
        return 0;
    }
}
