package org.openmappa.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ./mappa demo}: with invented people and one account for each role. */
@Command(name = "demo", description = "Start with invented people and an account for each role")
class Demo implements Callable<Integer> {
    @Mixin
    Start start = new Start();

    @Override
    public Integer call() throws Exception {
        start.application(true);
        System.out.println("OpenMAPPA demo is ready: http://localhost:" + start.port);
        return 0;
    }
}
