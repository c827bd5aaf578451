package org.openmappa.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ./mappa serve}: without demo data and demo accounts. */
@Command(name = "serve", description = "Start the application")
class Serve implements Callable<Integer> {
    @Mixin
    Start start = new Start();

    @Override
    public Integer call() throws Exception {
        start.application(false);
        System.out.println("OpenMAPPA is ready: http://localhost:" + start.port);
        return 0;
    }
}
