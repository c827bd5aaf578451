package org.openmappa.app;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ./mappa serve}: without demo data and demo accounts. */
@Command(
        name = "serve",
        description = "Start the application. Set MAPPA_DB_URL and the MAPPA_DB_…_PASSWORDs to use your own PostgreSQL")
class Serve implements Callable<Integer> {
    @Mixin
    Start start = new Start();

    @Override
    public Integer call() throws IOException {
        var application = Database.isGiven(System.getenv())
                ? start.on(Database.external(System.getenv()), KeyFile.given(System.getenv()))
                : start.on(live(), database -> {});
        System.out.println("OpenMAPPA is ready: " + Start.address(application));
        return 0;
    }

    private DataFolder live() throws IOException {
        DataFolder folder = start.folder();
        if (folder.isDemo()) {
            throw new IllegalArgumentException(
                    folder + " holds the demo, whose passwords are public. Give another --data, or --fresh");
        }
        return folder;
    }
}
