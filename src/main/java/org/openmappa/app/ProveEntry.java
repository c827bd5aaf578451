package org.openmappa.app;

import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "prove",
        description = "Print a proof that an entry is in the trail, to be checked with `trail verify --proof`",
        mixinStandardHelpOptions = true)
class ProveEntry implements Callable<Integer> {
    @Mixin
    private LiveTrail live = new LiveTrail();

    @Parameters(paramLabel = "ENTRY", description = "Identifier of the entry")
    private UUID entry = new UUID(0, 0);

    @Override
    public Integer call() throws IOException {
        live.read(records -> System.out.print(records.prove(entry)
                .orElseThrow(() -> new IllegalArgumentException("There is no sealed entry " + entry))));
        return 0;
    }
}
