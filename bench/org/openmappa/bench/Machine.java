package org.openmappa.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What else went on: load of the machine, time stolen from it, time of the generator and of the application. */
record Machine(long at, long stolen, long generator, long application) {
    static Machine now(Server server) throws IOException {
        return new Machine(
                System.nanoTime(),
                stolenMillis(),
                ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis(),
                server.cpuMillis());
    }

    String since(Server server) throws IOException {
        Machine now = now(server);
        double millis = (now.at() - at) / 1e6;
        return String.format(
                Locale.UK,
                "load %s, steal %.0f %%, cpu of generator %.0f %%, of app %.0f %%",
                Files.readString(Path.of("/proc/loadavg")).split(" ")[0],
                100 * (now.stolen() - stolen) / millis,
                100 * (now.generator() - generator) / millis,
                100 * (now.application() - application) / millis);
    }

    private static long stolenMillis() throws IOException {
        String cpu = Files.readAllLines(Path.of("/proc/stat")).getFirst();
        return 10 * Long.parseLong(cpu.trim().split("\\s+")[8]);
    }
}
