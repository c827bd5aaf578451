package org.openmappa.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.openmappa.offences.ImportList;
import org.openmappa.offences.ListRecords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./mappa offences import FILE}: the code lists, which are not part of the product. */
@Command(
        name = "offences",
        description = "Offence codes",
        subcommands = Lists.Import.class,
        synopsisSubcommandLabel = "import FILE")
class Lists {

    @Command(
            name = "import",
            description = "Load a list of offence codes, of the schedules that list them, or of Home Office codes with"
                    + " their actuarial category; a list is known by its columns. Tells what conflicts with the statute"
                    + " tables",
            mixinStandardHelpOptions = true)
    static class Import implements Callable<Integer> {
        @Parameters(paramLabel = "FILE", description = "CSV in UTF-8 with a first row that names the columns")
        private Path file = Path.of("");

        @Option(names = "--data", paramLabel = "DIR", defaultValue = "data", description = "Folder (${DEFAULT-VALUE})")
        private Path data = Path.of("data");

        @Override
        public Integer call() throws IOException {
            if (!Files.isReadable(file)) {
                throw new IllegalArgumentException(file + " cannot be read");
            }
            OwnedDatabase.in(
                    data, database -> tell(new ImportList(new ListRecords(database.as(database.owner()))).from(file)));
            return 0;
        }

        private static void tell(ImportList.Imported imported) {
            imported.conflicts().forEach(conflict -> System.out.println("differs: " + conflict));
            System.out.println("Imported " + imported.rows() + " rows of " + imported.list() + "; "
                    + imported.conflicts().size() + " differ from the statute tables");
        }
    }
}
