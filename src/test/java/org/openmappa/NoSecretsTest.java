package org.openmappa;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openmappa.demo.DemoAccounts;

/**
 * No secret is in the repository. What only looks like one is named with its reason, file by file, in {@code
 * security/not-secret.csv}; the password of the demo is public everywhere.
 */
class NoSecretsTest {
    private static final Path NOT_SECRET = Path.of("src/test/resources/security/not-secret.csv");

    /** What is built, kept or made by tools, and never committed. */
    private static final Set<String> NOT_OURS = Set.of(".git", "target", "data", ".idea", ".vscode");

    /** @param what how it looks */
    private record Found(String file, int line, SecretLooks what) {
        String place() {
            return file + " " + what;
        }

        @Override
        public String toString() {
            return file + ":" + line + " looks like " + what;
        }
    }

    @Test
    void noFileHoldsWhatLooksLikeASecret() throws IOException {
        Set<String> known = known();
        assertThat(in(Path.of("")))
                .as("change the secret if it is one; name the file in %s, with the reason, if it is none", NOT_SECRET)
                .filteredOn(found -> !known.contains(found.place()))
                .isEmpty();
    }

    @Test
    void nothingIsExcusedThatIsNotThere() throws IOException {
        Set<String> places = in(Path.of("")).stream().map(Found::place).collect(toCollection(TreeSet::new));
        assertThat(places).isEqualTo(known());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PRIVATE_KEY          | -----BEGIN RSA ~PRIVATE KEY-----
            PRIVATE_KEY          | PRIVATE+~KEY+log.example+c74f20a3+AYEKFALVFGyNhPJ~EMzD1QIDr+Y7hfZx09iUvxdXHKDFz
            AWS                  | id: AKIA~IOSFODNN7EXAMPLE
            GOOGLE               | key AIza~SyA0123456789abcdefghijklmnopqrstuv
            GIT_HOST             | ghp_~0123456789abcdefghijABCDEFGHIJ012345
            SLACK                | xoxb-~1234567890-abcdef
            SIGNED_TOKEN         | eyJhbGciOiJIUzI1NiJ9~.eyJzdWIiOiIxMjM0NSJ9.c2lnbmF0dXJl
            PASSWORD_IN_ADDRESS  | jdbc:postgresql:/~/mappa:hunter2@db.example/mappa
            PASSWORD_IN_SETTINGS | mappa.db.app-password=~swordfish
            PASSWORD_IN_SETTINGS | export MAPPA_DB_OWNER_PASSWORD=~swordfish
            PASSWORD_IN_CODE     | String password = ~"swordfish-and-chips";
            RANDOM               | seed = 3f9a1c0b7e5d4826~6a91fc03be7d5182
            """)
    void whatIsPlantedIsFound(SecretLooks what, String planted, @TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("notes.properties"), "# settings\n" + planted.replace("~", "") + "\n");
        assertThat(in(folder)).contains(new Found("notes.properties", 2, what));
    }

    @Test
    void aKeyOfRandomBytesIsFoundWhateverItIsCalled(@TempDir Path folder) throws IOException {
        byte[] key = new byte[32];
        new Random(1).nextBytes(key);
        Files.writeString(
                folder.resolve("Oddly.java"), "x(\"" + Base64.getEncoder().encodeToString(key) + "\");");
        assertThat(in(folder)).containsExactly(new Found("Oddly.java", 1, SecretLooks.RANDOM));
    }

    @Test
    void whereASecretIsKeptIsNone(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("notes.sh"), """
                export MAPPA_OIDC_CLIENT_SECRET_FILE=/etc/openmappa/oidc-secret
                export MAPPA_DB_APP_PASSWORD='…'
                export MAPPA_PASSWORD=$(cat password.txt)
                """);
        assertThat(in(folder)).isEmpty();
    }

    private static Set<String> known() throws IOException {
        try (CSVParser rows = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .build()
                .parse(Files.newBufferedReader(NOT_SECRET))) {
            return rows.stream()
                    .peek(row -> assertThat(row.get("why")).isNotBlank())
                    .map(row -> row.get("file") + " " + row.get("looks"))
                    .collect(toCollection(TreeSet::new));
        }
    }

    private static List<Found> in(Path root) throws IOException {
        List<Found> all = new ArrayList<>();
        for (Path file : files(root)) {
            String name = root.relativize(file).toString();
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            if (text.indexOf('\0') < 0) {
                found(name, text).forEach(all::add);
            }
        }
        return all;
    }

    private static Stream<Found> found(String file, String text) {
        boolean code = file.endsWith(".java") || file.endsWith(".jte") || file.endsWith(".js");
        return Arrays.stream(SecretLooks.values())
                .flatMap(looks -> looks.in(text, code)
                        .filter(at -> !at.group().contains(DemoAccounts.PASSWORD))
                        .map(at -> new Found(
                                file,
                                1
                                        + (int) text.substring(0, at.start())
                                                .chars()
                                                .filter(c -> c == '\n')
                                                .count(),
                                looks)));
    }

    private static List<Path> files(Path root) throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean top = root.equals(folder.getParent() == null ? Path.of("") : folder.getParent());
                return top && NOT_OURS.contains(String.valueOf(folder.getFileName()))
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() && !file.endsWith(".git")) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }
}
