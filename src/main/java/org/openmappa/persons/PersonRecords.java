package org.openmappa.persons;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openmappa.shared.Actor;
import org.openmappa.shared.Ids;
import org.openmappa.shared.NotFound;
import org.openmappa.shared.PersonId;
import org.openmappa.shared.Records;
import org.openmappa.shared.Stale;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** All SQL of persons. */
@Records
class PersonRecords {
    private static final String PERSON = """
            select p.id, p.area_id, p.family_name, p.given_names, p.date_of_birth, p.sex, p.ethnicity, p.nationality, p.version,
              (select coalesce(jsonb_agg(jsonb_build_object('kind', a.kind, 'familyName', a.family_name, 'givenNames', a.given_names)
                 order by a.recorded_at), '[]') from persons.alias a where a.person_id = p.id) as aliases,
              (select coalesce(jsonb_agg(jsonb_build_object('kind', i.kind, 'value', i.value) order by i.kind, i.recorded_at), '[]')
                 from persons.identifier i where i.person_id = p.id) as identifiers,
              (select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'noFixedAbode', a.no_fixed_abode, 'lines', a.lines,
                 'postcode', a.postcode, 'closestArea', a.closest_area, 'fromDay', a.from_day, 'toDay', a.to_day)
                 order by a.from_day desc, a.id), '[]') from persons.address a where a.person_id = p.id) as addresses
            from persons.person p
            """;
    private final JdbcClient sql;
    private final JsonMapper json;

    PersonRecords(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    Person get(PersonId id) {
        return sql.sql(PERSON + "where p.id = :id")
                .param("id", id.value())
                .query(this::person)
                .optional()
                .orElseThrow(NotFound::new);
    }

    Optional<PersonId> joinedInto(PersonId id) {
        return sql.sql("select into_id from persons.joined where person_id = :id")
                .param("id", id.value())
                .query((row, n) -> new PersonId(row.getObject("into_id", UUID.class)))
                .optional();
    }

    /** The search first, which admits what it found; then, in a statement of its own, who they are. */
    List<Found> find(Actor actor, Wanted wanted, int limit) {
        List<Hit> hits = sql.sql(
                        "select person_id, score, area, presence from persons.find(:token, :name, :born, :number, :limit)")
                .param("token", actor.token().bytes())
                .param("name", wanted.name())
                .param("born", wanted.born())
                .param("number", wanted.number())
                .param("limit", limit)
                .query(Hit.class)
                .list();
        Map<UUID, Found> known = known(hits);
        return hits.stream()
                .map(hit -> hit.personId() == null
                        ? Found.somebody(hit.area(), hit.score(), hit.presence())
                        : known.get(hit.personId()))
                .filter(Objects::nonNull)
                .map(Found.class::cast)
                .toList();
    }

    private record Hit(
            @Nullable UUID personId,
            float score,
            @Nullable String area,
            @Nullable UUID presence) {}

    private Map<UUID, Found> known(List<Hit> hits) {
        UUID[] ids = hits.stream().map(Hit::personId).filter(Objects::nonNull).toArray(UUID[]::new);
        return sql.sql("""
                        select p.id, p.family_name, p.given_names, p.date_of_birth, a.name as area,
                          (select string_agg(i.value, ', ' order by i.kind) from persons.identifier i where i.person_id = p.id) as numbers
                        from persons.person p join access.area a on a.id = p.area_id where p.id = any (:ids)
                        """).param("ids", ids).query(PersonRecords::found).list().stream()
                .collect(Collectors.toMap(
                        found -> Objects.requireNonNull(found.id()).value(), found -> found));
    }

    void add(PersonId id, NewPerson person, Actor by, Instant at) {
        sql.sql("""
                        insert into persons.person (id, area_id, family_name, given_names, date_of_birth, sex, ethnicity,
                          nationality, registered_at, registered_by)
                        values (:id, :area, :family, :given, :born, :sex, :ethnicity, :nationality, :at, :by)
                        """)
                .param("id", id.value())
                .param("area", by.areaId())
                .param("family", person.familyName())
                .param("given", person.givenNames())
                .param("born", person.dateOfBirth())
                .param("sex", name(person.sex()))
                .param("ethnicity", person.ethnicity())
                .param("nationality", person.nationality())
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param("by", by.userId())
                .update();
    }

    void change(PersonId id, int version, ChangedPerson person) {
        Stale.unlessOne(sql.sql("""
                        update persons.person set family_name = :family, given_names = :given, date_of_birth = :born,
                          sex = :sex, ethnicity = :ethnicity, nationality = :nationality
                        where id = :id and version = :version
                        """)
                .param("id", id.value())
                .param("version", version)
                .param("family", person.familyName())
                .param("given", person.givenNames())
                .param("born", person.dateOfBirth())
                .param("sex", name(person.sex()))
                .param("ethnicity", person.ethnicity())
                .param("nationality", person.nationality())
                .update());
    }

    void add(PersonId person, NewAlias alias) {
        sql.sql("insert into persons.alias (id, person_id, family_name, given_names, kind) values (?, ?, ?, ?, ?)")
                .params(
                        Ids.next(),
                        person.value(),
                        alias.familyName(),
                        alias.givenNames() == null ? "" : alias.givenNames(),
                        alias.kind().name())
                .update();
    }

    /** Adds the number, unless the person has it already. */
    void add(PersonId person, NewIdentifier identifier) {
        sql.sql("""
                        insert into persons.identifier (id, person_id, kind, value) values (?, ?, ?, ?)
                        on conflict (person_id, kind, value) do nothing
                        """)
                .params(Ids.next(), person.value(), identifier.kind().name(), identifier.number())
                .update();
    }

    /** The address before ends on the day before the new one begins. */
    void add(PersonId person, NewAddress address) {
        sql.sql("""
                        update persons.address set to_day = :from::date - 1
                        where person_id = :person and to_day is null and from_day < :from
                        """)
                .param("person", person.value())
                .param("from", address.fromDay())
                .update();
        sql.sql("""
                        insert into persons.address (id, person_id, no_fixed_abode, lines, postcode, closest_area, from_day, to_day)
                        values (:id, :person, :homeless, :lines, upper(:postcode), :closest, :from, :to)
                        """)
                .param("id", Ids.next())
                .param("person", person.value())
                .param("homeless", address.homeless())
                .param("lines", address.lines())
                .param("postcode", address.postcode())
                .param("closest", address.closestArea())
                .param("from", address.fromDay())
                .param("to", address.toDay())
                .update();
    }

    private Person person(ResultSet row, int n) throws SQLException {
        String sex = row.getString("sex");
        return new Person(
                new PersonId(row.getObject("id", UUID.class)),
                row.getObject("area_id", UUID.class),
                row.getString("family_name"),
                row.getString("given_names"),
                row.getObject("date_of_birth", LocalDate.class),
                sex == null ? null : Sex.valueOf(sex),
                row.getString("ethnicity"),
                row.getString("nationality"),
                row.getInt("version"),
                Arrays.asList(json.readValue(row.getString("aliases"), Person.Alias[].class)),
                Arrays.asList(json.readValue(row.getString("identifiers"), Person.Identifier[].class)),
                Arrays.asList(json.readValue(row.getString("addresses"), Person.Address[].class)));
    }

    private static Found found(ResultSet row, int n) throws SQLException {
        return new Found(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("given_names") + " " + row.getString("family_name"),
                row.getObject("date_of_birth", LocalDate.class),
                row.getString("numbers"),
                row.getString("area"),
                0,
                null);
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
