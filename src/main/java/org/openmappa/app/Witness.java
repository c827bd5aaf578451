package org.openmappa.app;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.openmappa.trail.seal.KeyFile;
import org.openmappa.trail.tlog.KeyType;
import org.openmappa.trail.tlog.SigningKey;
import org.openmappa.trail.tlog.VerifierKey;
import org.openmappa.trail.witness.Countersign;
import org.openmappa.trail.witness.WitnessServer;
import org.openmappa.trail.witness.WitnessStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./mappa witness}: a small process that another organisation runs, without application or database. */
@Command(
        name = "witness",
        mixinStandardHelpOptions = true,
        description = "Countersign the checkpoints of trails elsewhere, each only if it continues the last one")
class Witness implements Callable<Integer> {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "witness",
            description = "Folder of its key and its memory (${DEFAULT-VALUE})")
    private Path data = Path.of("witness");

    @Option(
            names = "--name",
            required = true,
            paramLabel = "NAME",
            description = "Name of its key, such as police.example/w1")
    private String name = "";

    @Option(
            names = "--log",
            required = true,
            paramLabel = "FILE",
            description = "Verifier key of a log whose checkpoints it signs; may be repeated")
    private List<Path> logs = List.of();

    @Option(
            names = "--host",
            paramLabel = "HOST",
            defaultValue = "127.0.0.1",
            description = "Address (${DEFAULT-VALUE})")
    private String host = "127.0.0.1";

    @Option(names = "--port", paramLabel = "N", defaultValue = "8090", description = "Port (${DEFAULT-VALUE})")
    private int port = 8090;

    @Override
    public Integer call() throws IOException, InterruptedException {
        SigningKey key = KeyFile.in(data.resolve("witness.key"), name, KeyType.WITNESS);
        List<VerifierKey> known = new ArrayList<>();
        for (Path log : logs) {
            known.add(VerifierKey.parse(Files.readString(log)));
        }
        Countersign countersign = new Countersign(key, known, new WitnessStore(data), Clock.systemUTC());
        Ending ending = new Ending();
        WitnessServer server = ending.first(WitnessServer.start(new InetSocketAddress(host, port), countersign));
        System.out.println("The witness is ready: http://" + host + ":" + server.port());
        System.out.println("Its verifier key: " + key.verifier());
        new CountDownLatch(1).await();
        return 0;
    }
}
