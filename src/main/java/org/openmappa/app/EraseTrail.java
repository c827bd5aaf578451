package org.openmappa.app;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "erase",
        description = "Erase purpose, reason and search words of entries, for the data controller. The entries stay and"
                + " verify as erased; each erasure is an entry that says who asked, who agreed, and why",
        mixinStandardHelpOptions = true)
class EraseTrail implements Callable<Integer> {
    @Mixin
    private LiveTrail live = new LiveTrail();

    @Parameters(paramLabel = "ENTRY", arity = "1..*", description = "Identifiers of the entries")
    private List<UUID> entries = List.of();

    @Option(names = "--asked-by", required = true, paramLabel = "USERNAME", description = "Who asks for it")
    private String askedBy = "";

    @Option(names = "--agreed-by", required = true, paramLabel = "USERNAME", description = "Somebody else, who agrees")
    private String agreedBy = "";

    @Option(
            names = "--authority",
            required = true,
            paramLabel = "TEXT",
            description = "On what authority, such as the controller's decision and its date")
    private String authority = "";

    @Option(
            names = "--reason",
            required = true,
            paramLabel = "TEXT",
            description = "Why; without the data to be erased")
    private String reason = "";

    @Override
    public Integer call() throws IOException {
        OwnedDatabase.in(live.data, new ErasePayloads(entries, askedBy, agreedBy, authority, reason)::in);
        System.out.println("Erased, each with an entry that says so: " + entries.size());
        return 0;
    }
}
