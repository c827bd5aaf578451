package org.openmappa.app;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./mappa account}: the first accounts of a new database, which nobody can make from inside. */
@Command(
        name = "account",
        description = "Make an account, and its area and agency where they are new. Asks for the password, or takes it"
                + " from MAPPA_PASSWORD")
class MakeAccount implements Callable<Integer> {
    static final int SHORTEST = 12;

    @Option(names = "--data", paramLabel = "DIR", defaultValue = "data", description = "Folder (${DEFAULT-VALUE})")
    Path data = Path.of("data");

    @Option(names = "--area", required = true, paramLabel = "CODE", description = "Code of the area, such as NS")
    String area = "";

    @Option(names = "--area-name", paramLabel = "NAME", description = "Name of the area, if it is new")
    @Nullable
    String areaName;

    @Option(names = "--agency", required = true, paramLabel = "NAME", description = "Name of the agency")
    String agency = "";

    @Option(names = "--agency-kind", paramLabel = "KIND", description = "POLICE, PROBATION, …; if the agency is new")
    @Nullable
    String agencyKind;

    @Option(names = "--username", required = true, paramLabel = "NAME", description = "Name to sign in with")
    String username = "";

    @Option(names = "--name", required = true, paramLabel = "NAME", description = "Name as colleagues know it")
    String name = "";

    @Option(names = "--grade", required = true, paramLabel = "GRADE", description = "Grade or rank, in words")
    String grade = "";

    @Option(names = "--role", required = true, paramLabel = "ROLE", description = "COORDINATOR, …; may be repeated")
    List<String> roles = List.of();

    @Override
    public Integer call() throws IOException {
        String login = username.strip().toLowerCase(Locale.ROOT);
        String password = strong(password(System.getenv()), login);
        NewAccount account = new NewAccount(
                area.toUpperCase(Locale.ROOT),
                Optional.ofNullable(areaName),
                agency,
                Optional.ofNullable(agencyKind),
                login,
                name,
                grade,
                roles);
        OwnedDatabase.in(data, database -> account.make(database, password));
        System.out.println("Made: " + login);
        return 0;
    }

    private static String password(Map<String, String> environment) {
        String given = environment.get("MAPPA_PASSWORD");
        if (given != null) {
            return given;
        }
        Console console = Objects.requireNonNull(System.console());
        if (!console.isTerminal()) {
            throw new IllegalArgumentException("Set MAPPA_PASSWORD, or run this in a terminal");
        }
        char[] first = console.readPassword("Password: ");
        if (!Arrays.equals(first, console.readPassword("Again: "))) {
            throw new IllegalArgumentException("The two are not the same");
        }
        return new String(first);
    }

    static String strong(String password, String username) {
        if (password.length() < SHORTEST) {
            throw new IllegalArgumentException("A password has " + SHORTEST + " characters or more");
        }
        if (password.chars().distinct().count() < 5
                || password.toLowerCase(Locale.ROOT).contains(username)) {
            throw new IllegalArgumentException("A password is not the user name, and not a few characters repeated");
        }
        return password;
    }
}
