package org.openmappa.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.openmappa.access.PrivateFile;
import org.openmappa.shared.Token;

/** The passwords of an embedded database: made at its first start, kept beside it, readable by its owner only. */
record Secrets(Map<String, String> passwords) {
    static final String SUPERUSER = "postgres";
    static final List<String> ROLES =
            List.of("mappa_owner", "mappa_app", "mappa_door", "mappa_sealer", "mappa_sweeper");

    static Secrets fresh() {
        Map<String, String> passwords = new HashMap<>();
        passwords.put(SUPERUSER, Token.fresh().reveal());
        ROLES.forEach(role -> passwords.put(role, Token.fresh().reveal()));
        return new Secrets(passwords);
    }

    /** @throws IllegalArgumentException when others can read them too */
    static Secrets read(Path file) throws IOException {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(PrivateFile.checked(file))) {
            properties.load(reader);
        }
        Map<String, String> passwords = new HashMap<>();
        properties.forEach((key, value) -> passwords.put(String.valueOf(key), String.valueOf(value)));
        return new Secrets(passwords);
    }

    /** Roles that a folder made by an earlier release does not have yet. */
    List<String> missing() {
        return ROLES.stream().filter(role -> !passwords.containsKey(role)).toList();
    }

    /** The same and a password for each of these roles. */
    Secrets with(List<String> roles) {
        Map<String, String> more = new HashMap<>(passwords);
        roles.forEach(role -> more.put(role, Token.fresh().reveal()));
        return new Secrets(more);
    }

    /** Whole or not at all: the file is written beside its place and then moved there. */
    void write(Path file) throws IOException {
        Properties properties = new Properties();
        properties.putAll(passwords);
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var writer = Files.newBufferedWriter(fresh)) {
            properties.store(writer, "Made at the first start. Keep it with the data folder, and keep it secret.");
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    String of(String role) {
        return passwords.getOrDefault(role, "");
    }

    Database.Login login(String role) {
        return new Database.Login(role, of(role));
    }

    Database database(int port) {
        return new Database(
                "jdbc:postgresql://127.0.0.1:" + port + "/mappa",
                login("mappa_owner"),
                login("mappa_app"),
                login("mappa_door"),
                login("mappa_sealer"),
                login("mappa_sweeper"));
    }

    @Override
    public String toString() {
        return "(secret)";
    }
}
