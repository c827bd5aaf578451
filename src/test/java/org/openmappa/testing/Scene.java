package org.openmappa.testing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.openmappa.demo.DemoAccounts;
import org.openmappa.shared.Token;

/**
 * One role with an object of every kind that it holds a grant on, as far as the role may hold one, and one of every kind
 * that it does not: what every route and every table is tried with.
 */
public final class Scene {
    /** Roles that nobody can give access to a file (access.give refuses them). */
    private static final List<String> NEVER_LET_IN = List.of("LAY_ADVISER", "SECURITY_ADMIN");

    /** What stands before an identifier in an address, and the table in which the object lives. */
    private static final Map<String, String> TABLES = Map.ofEntries(
            Map.entry("cases", "cases.mappa_case"),
            Map.entry("persons", "persons.person"),
            Map.entry("offence", "cases.conviction"),
            Map.entry("reviewId", "cases.level_one_review"),
            Map.entry("factor", "risk.factor"),
            Map.entry("action", "plans.action"),
            Map.entry("sittings", "meetings.sitting"),
            Map.entry("item", "meetings.item"),
            Map.entry("invitation", "meetings.invitation"),
            Map.entry("decision", "disclosure.decision"),
            Map.entry("referrals", "referral.referral"),
            Map.entry("minutes", "minutes.minutes"),
            Map.entry("contribution", "sharing.contribution"),
            Map.entry("statement", "meetings.statement"),
            Map.entry("sealed", "enclave.sealed"),
            Map.entry("accounts", "colleague"),
            Map.entry("brakes", "brake"),
            Map.entry("correction", "corrections.correction"),
            Map.entry("destruction", "retention.destruction"),
            Map.entry("withheld", "withheld"),
            Map.entry("area", "access.area"),
            Map.entry("agency", "access.agency"),
            Map.entry("user", "access.user_account"));

    /** Tables whose rows are files of their own, to which grants are given. */
    private static final List<String> FILES =
            List.of("cases.mappa_case", "meetings.sitting", "minutes.minutes", "enclave.sealed");

    private final String role;
    private final String username;
    private final Token token;
    private final Http http;
    private final Stage stage;
    private final OwnArea area;
    private final Map<String, UUID> inside;
    private final Map<String, UUID> outside;

    private Scene(String role, String username, OwnArea area, Map<String, UUID> outside, Stage stage) {
        this.role = role;
        this.username = username;
        this.area = area;
        this.stage = stage;
        this.token = stage.token(username);
        this.http = stage.http().bearer(token);
        this.inside = objects(stage, area);
        this.outside = outside;
        if (!NEVER_LET_IN.contains(role)) {
            FILES.stream()
                    .flatMap(table -> Stream.ofNullable(inside.get(table)))
                    .forEach(file -> area.grant(file, username, role));
        }
    }

    /** A scene for each role that signs in. */
    public static List<Scene> ofEveryRole(Stage stage) {
        OwnArea area = OwnArea.on(stage);
        Map<String, UUID> outside = objects(stage, OwnArea.on(stage));
        Map<String, String> agencyKinds = new LinkedHashMap<>();
        DemoAccounts.ACCOUNTS.forEach(
                account -> account.roles().forEach(role -> agencyKinds.putIfAbsent(role, account.agencyKind())));
        return agencyKinds.entrySet().stream()
                .map(e -> new Scene(e.getKey(), area.account(e.getKey(), e.getValue()), area, outside, stage))
                .toList();
    }

    /** A scene for one role. */
    public static Scene of(Stage stage, String role) {
        OwnArea area = OwnArea.on(stage);
        return new Scene(role, area.account(role), area, objects(stage, OwnArea.on(stage)), stage);
    }

    public String role() {
        return role;
    }

    public String username() {
        return username;
    }

    public Token token() {
        return token;
    }

    /** Speaks for pages and for the API alike. */
    public Http http() {
        return http;
    }

    /** The same person in a session of its own. */
    public Http anew() {
        return stage.http().bearer(stage.token(username));
    }

    public OwnArea area() {
        return area;
    }

    /** The identifier of an object: {@code kind} is its name in an address, or what stands before it, such as "cases". */
    public String id(String kind, boolean mine) {
        if (kind.equals("username")) {
            return username;
        }
        if (kind.equals("act")) {
            return "OPEN";
        }
        if (kind.equals("section")) {
            return "level";
        }
        if (kind.equals("tool")) {
            return "ogrs3";
        }
        if (kind.equals("withheld") && mine) {
            return area.withheld().toString(); // another role may have given the last one back
        }
        Map<String, UUID> objects = mine ? inside : outside;
        return objects.getOrDefault(TABLES.getOrDefault(kind, kind), UUID.randomUUID())
                .toString();
    }

    private static Map<String, UUID> objects(Stage stage, OwnArea where) {
        UUID file = where.openCase(1, 1, LocalDate.of(2024, 1, 1));
        Map<String, UUID> objects = new HashMap<>();
        objects.put("cases.mappa_case", file);
        objects.put("access.file", file);
        objects.put("persons.person", where.personOf(file));
        objects.put("access.area", where.id());
        objects.put("access.agency", where.agency("PROBATION"));
        objects.put("access.user_account", where.userId(where.account("CASE_MANAGER")));
        objects.put("colleague", where.colleague());
        objects.put("machines", where.machine("https://provider.example", "client " + UUID.randomUUID(), "case.read"));
        objects.put("chair", where.userId(where.account("CHAIR_2")));
        objects.put("layadviser", where.userId(where.account("LAY_ADVISER", "BOARD")));
        objects.put("minute-taker", where.userId(where.account("ADMINISTRATOR")));
        for (String made : List.of("category_period", "level_period", "area_period", "eligibility")) {
            objects.put(
                    "cases." + made,
                    where.only(
                            "cases." + made,
                            made.equals("eligibility") ? "person_id" : "case_id",
                            made.equals("eligibility") ? where.personOf(file) : file));
        }
        objects.put("brake", where.stopped(where.colleague()));
        objects.put("withheld", where.withheld());
        AnyRow rows = new AnyRow(stage.owner(), where.id(), objects);
        AnyRow.gated(stage.owner()).forEach(rows::of);
        return objects;
    }
}
