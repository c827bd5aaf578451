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
import org.openmappa.accounts.PasswordRules;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./mappa account}: the first accounts of a new database, which nobody can make from inside. */
@Command(
        name = "account",
        description = "Make an account, and its area and agency where they are new. Asks for the password, or takes it"
                + " from MAPPA_PASSWORD")
class MakeAccount implements Callable<Integer> {
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
        String password = strong(password(System.getenv()), List.of(login, name, agency, area));
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

    /** There is no second factor yet: the password stands alone. */
    static String strong(String password, List<String> known) {
        PasswordRules.with(System.getenv("MAPPA_BREACHED_PASSWORDS"))
                .refuse(password, PasswordRules.ALONE, known)
                .ifPresent(why -> {
                    throw new IllegalArgumentException(why);
                });
        return password;
    }
}
