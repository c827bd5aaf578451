package org.openmappa.recovery;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database holds, read as its owner, beside what the clients were told. Every answer is a list of faults. */
final class Books {
    /** Each finds something that is only half there. */
    private static final Map<String, String> HALVES = Map.of(
            "people without exactly one registration on the trail", """
            select p.id from persons.person p where (select count(*) from trail.entry e
              where e.object_id = p.id and e.what = 'person.register' and e.outcome = 'DONE') <> 1
            """,
            "registrations on the trail without the person", """
            select e.object_id from trail.entry e where e.what = 'person.register' and e.outcome = 'DONE'
              and not exists (select 1 from persons.person p where p.id = e.object_id)
            """,
            "people without their file, grant or searchable name", """
            select p.id from persons.person p
            where not exists (select 1 from access.file f where f.id = p.id)
              or not exists (select 1 from access.grant_given g where g.file_id = p.id)
              or not exists (select 1 from persons.searchable_name n where n.person_id = p.id)
            """,
            "people twice under one name", """
            select min(p.id::text)::uuid from persons.person p group by p.family_name having count(*) > 1
            """,
            "people whose answer was not kept for a repeated request", """
            select p.id from persons.person p
            where not exists (select 1 from web.answered a where a.location = '/api/persons/' || p.id)
            """,
            "changes that the trail does not know in the same transaction", """
            select k.row_id from shared.row_past k where k.table_name = 'persons.person' and not exists (
              select 1 from trail.entry e where e.tx = k.tx and e.object_id = k.row_id and e.what = 'person.change')
            """,
            "changes on the trail that did not happen", """
            select e.object_id from trail.entry e where e.what = 'person.change' and e.outcome = 'DONE' and not exists (
              select 1 from shared.row_past k where k.tx = e.tx and k.row_id = e.object_id)
            """,
            "further names and their trail entries that do not match", """
            select p.id from persons.person p where (select count(*) from persons.alias a where a.person_id = p.id)
              <> (select count(*) from trail.entry e where e.object_id = p.id and e.what = 'person.alias')
            """,
            "entries whose payload does not fit its commitment", """
            select e.id from trail.entry e left join trail.payload p on p.entry_id = e.id
            where e.commitment is distinct from sha256(p.salt || convert_to(p.body, 'UTF8'))
            """);

    private final JdbcClient owner;

    Books(JdbcClient owner) {
        this.owner = owner;
    }

    List<String> halves() {
        return HALVES.entrySet().stream()
                .flatMap(half -> owner.sql(half.getValue()).query(UUID.class).list().stream()
                        .map(id -> half.getKey() + ": " + id))
                .toList();
    }

    List<Ledger.Registered> lost(Ledger ledger) {
        return ledger.registered.stream()
                .filter(told -> none(
                        "select count(*) from persons.person where family_name = ? and id = ?::uuid",
                        told.name(),
                        told.id()))
                .toList();
    }

    /** The version that was acknowledged, as it is now or in the past of the row. */
    List<Ledger.Changed> undone(Ledger ledger) {
        return ledger.changed.stream()
                .filter(told -> none("""
                        select count(*) from (
                          select given_names from persons.person where id = ?::uuid and version = ?
                          union all
                          select row_data ->> 'given_names' from shared.row_past where row_id = ?::uuid and version = ?) v
                        where given_names = ?
                        """, told.id(), told.version(), told.id(), told.version(), told.givenNames()))
                .toList();
    }

    List<Ledger.Named> forgotten(Ledger ledger) {
        return ledger.named.stream()
                .filter(told -> none(
                        "select count(*) from persons.alias where person_id = ?::uuid and family_name = ?",
                        told.id(),
                        told.alias()))
                .toList();
    }

    /** People whose data was shown more often than the trail knows. */
    List<String> unseen(Ledger ledger) {
        return ledger.looks.entrySet().stream()
                .filter(look ->
                        owner.sql("select count(*) from trail.entry where object_id = ?::uuid and action = 'READ'")
                                        .param(look.getKey())
                                        .query(Integer.class)
                                        .single()
                                < look.getValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    private boolean none(String sql, Object... parameters) {
        return owner.sql(sql).params(parameters).query(Integer.class).single() == 0;
    }
}
