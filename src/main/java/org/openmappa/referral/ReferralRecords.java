package org.openmappa.referral;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.Ids;
import org.openmappa.shared.NotFound;
import org.openmappa.shared.Records;
import org.openmappa.shared.Stale;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** All SQL of referrals. */
@Records
class ReferralRecords {
    private static final String REFERRAL = """
            select r.*, g.name as agency_name, u.full_name as referrer_name, v.known, v.safety,
              (select coalesce(jsonb_agg(jsonb_build_object('by', b.full_name, 'at', s.submitted_at, 'reasons', s.reasons)
                 order by s.submitted_at), '[]') from referral.submission s join access.user_account b on b.id = s.submitted_by
                 where s.referral_id = r.id) as submissions,
              (select coalesce(jsonb_agg(jsonb_build_object('outcome', e.outcome, 'reason', e.reason, 'by', b.full_name,
                 'at', e.endorsed_at) order by e.endorsed_at), '[]')
                 from referral.endorsement e join access.user_account b on b.id = e.endorsed_by
                 where e.referral_id = r.id) as endorsements,
              (select coalesce(jsonb_agg(jsonb_build_object('outcome', d.outcome, 'levelSought', d.level_sought,
                 'levelSet', d.level_set, 'steppedDown', d.stepped_down, 'criteria', d.criteria,
                 'found', array(select k.words from referral.criterion k where k.edition = d.edition and k.code = any (d.criteria)
                   order by k.level, k.code), 'edition', d.edition,
                 'reason', d.reason, 'missing', d.missing, 'by', b.full_name, 'at', d.decided_at) order by d.decided_at), '[]')
                 from referral.decision d join access.user_account b on b.id = d.decided_by
                 where d.referral_id = r.id) as decisions
            from referral.referral r
            join access.agency g on g.id = r.agency_id
            join access.user_account u on u.id = r.referrer
            join referral.victim_section v on v.id = r.id
            """;
    private final JdbcClient sql;
    private final JsonMapper json;

    ReferralRecords(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** The case to enter; an unknown referral leads to a case that is not there. */
    CaseId file(ReferralId id) {
        return new CaseId(sql.sql("select referral.file_of(:id)")
                .param("id", id.value())
                .query(UUID.class)
                .single());
    }

    Referral get(ReferralId id) {
        return sql.sql(REFERRAL + "where r.id = :id")
                .param("id", id.value())
                .query(this::referral)
                .optional()
                .orElseThrow(NotFound::new);
    }

    List<Referral> of(CaseId id) {
        return sql.sql(REFERRAL + "where r.case_id = :case order by r.started_at desc")
                .param("case", id.value())
                .query(this::referral)
                .list();
    }

    /** Whether it could be started: a case has one live referral at a time. */
    boolean start(ReferralId id, CaseId caseId, Actor by, Instant at) {
        int started = sql.sql("""
                        insert into referral.referral (id, case_id, agency_id, referrer, started_at, status)
                        values (:id, :case, :agency, :by, :at, 'DRAFT')
                        on conflict (case_id) where status not in ('DECIDED', 'WITHDRAWN') do nothing
                        """)
                .param("id", id.value())
                .param("case", caseId.value())
                .param("agency", by.agencyId())
                .param("by", by.userId())
                .param("at", utc(at))
                .update();
        if (started == 1) {
            sql.sql("insert into referral.victim_section (id, case_id) values (?, ?)")
                    .params(id.value(), caseId.value())
                    .update();
        }
        return started == 1;
    }

    void keep(ReferralId id, int version, ReferralPackage held) {
        Stale.unlessOne(sql.sql("""
                        update referral.referral set level_sought = :level, rationale = :rationale, agencies = :agencies::jsonb,
                          rosh = :rosh, risk_summary = :summary, assessment_complete = :complete, tools = :tools::jsonb,
                          tools_explained = :explained, in_custody = :custody, expected_release = :release,
                          prison_state = :state, prison_information = :prison, relevant_dates = :dates
                        where id = :id and version = :version
                        """)
                .param("id", id.value())
                .param("version", version)
                .param("level", held.level().levelSought())
                .param("rationale", held.level().rationale())
                .param("agencies", json.writeValueAsString(held.agencies().agencies()))
                .param("rosh", name(held.risk().rosh()))
                .param("summary", held.risk().riskSummary())
                .param("complete", held.risk().assessmentComplete())
                .param("tools", json.writeValueAsString(held.risk().tools()))
                .param("explained", held.risk().toolsExplained())
                .param("custody", held.custody().inCustody())
                .param("release", held.custody().expectedRelease())
                .param("state", name(held.custody().prisonState()))
                .param("prison", held.custody().prisonInformation())
                .param("dates", held.custody().relevantDates())
                .update());
        keep(id, held.victims());
    }

    private void keep(ReferralId id, ReferralPackage.Victims victims) {
        sql.sql("""
                        update referral.victim_section set known = :known, safety = :safety
                        where id = :id and (known, safety) is distinct from (:known::text, :safety::text)
                        """)
                .param("id", id.value())
                .param("known", victims.victimsKnown())
                .param("safety", victims.victimSafety())
                .update();
    }

    void status(ReferralId id, int version, ReferralStatus status) {
        Stale.unlessOne(sql.sql("update referral.referral set status = :status where id = :id and version = :version")
                .param("status", status.name())
                .param("id", id.value())
                .param("version", version)
                .update());
    }

    void withdrawn(ReferralId id, int version, String reason) {
        Stale.unlessOne(sql.sql("""
                        update referral.referral set status = 'WITHDRAWN', withdrawn_reason = :reason
                        where id = :id and version = :version
                        """)
                .param("reason", reason)
                .param("id", id.value())
                .param("version", version)
                .update());
    }

    void submitted(Referral referral, Actor by, Instant at, List<Referral.GivenReason> reasons) {
        Stale.unlessOne(sql.sql("""
                        update referral.referral set status = 'SUBMITTED', submitted_by = :by, submitted_at = :at,
                          endorsed_by = null, endorsed_at = null
                        where id = :id and version = :version
                        """)
                .param("by", by.userId())
                .param("at", utc(at))
                .param("id", referral.id().value())
                .param("version", referral.version())
                .update());
        sql.sql("""
                        insert into referral.submission (id, referral_id, case_id, package_version, submitted_by, submitted_at, reasons)
                        values (:id, :referral, :case, :version, :by, :at, :reasons::jsonb)
                        """)
                .param("id", Ids.next())
                .param("referral", referral.id().value())
                .param("case", referral.caseId().value())
                .param("version", referral.version())
                .param("by", by.userId())
                .param("at", utc(at))
                .param("reasons", json.writeValueAsString(reasons))
                .update();
    }

    void endorsed(Referral referral, Actor by, Instant at, boolean endorsed, @Nullable String reason) {
        Stale.unlessOne(sql.sql("""
                        update referral.referral set status = :status, endorsed_by = :by, endorsed_at = :at
                        where id = :id and version = :version
                        """)
                .param("status", endorsed ? "ENDORSED" : "SENT_BACK")
                .param("by", endorsed ? by.userId() : null)
                .param("at", endorsed ? utc(at) : null)
                .param("id", referral.id().value())
                .param("version", referral.version())
                .update());
        sql.sql("""
                        insert into referral.endorsement (id, referral_id, case_id, package_version, outcome, reason, endorsed_by, endorsed_at)
                        values (:id, :referral, :case, :version, :outcome, :reason, :by, :at)
                        """)
                .param("id", Ids.next())
                .param("referral", referral.id().value())
                .param("case", referral.caseId().value())
                .param("version", referral.version())
                .param("outcome", endorsed ? "ENDORSED" : "SENT_BACK")
                .param("reason", reason)
                .param("by", by.userId())
                .param("at", utc(at))
                .update();
    }

    void decided(Judgement judgement, Actor by, Instant at) {
        Referral referral = judgement.referral();
        status(
                referral.id(),
                referral.version(),
                judgement.decision().outcome() == Outcome.PENDING ? ReferralStatus.PENDING : ReferralStatus.DECIDED);
        sql.sql("""
                        insert into referral.decision (id, referral_id, case_id, package_version, outcome, level_sought, level_set,
                          category, rosh, criteria, edition, reason, missing, decided_by, decided_at)
                        values (:id, :referral, :case, :version, :outcome, :sought, :set, :category, :rosh, :criteria, :edition,
                          :reason, :missing, :by, :at)
                        """)
                .param("id", Ids.next())
                .param("referral", referral.id().value())
                .param("case", referral.caseId().value())
                .param("version", referral.version())
                .param("outcome", judgement.decision().outcome().name())
                .param("sought", judgement.sought())
                .param("set", judgement.level())
                .param("category", judgement.category())
                .param("rosh", name(referral.content().risk().rosh()))
                .param("criteria", judgement.decision().criteria().toArray(String[]::new))
                .param("edition", judgement.edition())
                .param("reason", judgement.decision().reason())
                .param("missing", judgement.missing())
                .param("by", by.userId())
                .param("at", utc(at))
                .update();
    }

    /** The last day to refer before release, as the clock of the case says, if one runs. */
    Optional<LocalDate> referBy(CaseId id) {
        return sql.sql("""
                        select due_on from clocks.clock
                        where subject_id = :case and rule = 'referral.before-release' and met_at is null
                        order by due_on limit 1
                        """).param("case", id.value()).query(LocalDate.class).optional();
    }

    /** When something has to be done about a referral. */
    Optional<LocalDate> dueOn(ReferralId id) {
        return sql.sql(
                        "select due_on from clocks.clock where subject_id = :id and met_at is null order by due_on limit 1")
                .param("id", id.value())
                .query(LocalDate.class)
                .optional();
    }

    /** The criteria of the edition in force on a day. */
    LevelCriteria criteria(LocalDate on) {
        return new LevelCriteria(
                sql.sql("""
                        select edition, code, level, needed, words, source from referral.criterion
                        where edition = (select edition from referral.criterion where valid_from <= :on
                          order by valid_from desc, edition desc limit 1)
                        order by level, needed, code
                        """).param("on", on).query(Criterion.class).list());
    }

    List<Tool> tools() {
        return sql.sql("select code, label, dynamic from referral.tool order by dynamic desc, label")
                .query(Tool.class)
                .list();
    }

    List<Similar> similar(CaseId id, int level, int category, String rosh) {
        return sql.sql("select outcome, decisions from referral.similar_decisions(:case, :level, :category, :rosh)")
                .param("case", id.value())
                .param("level", level)
                .param("category", category)
                .param("rosh", rosh)
                .query(Similar.class)
                .list();
    }

    List<SeeFigures.Figure> figures(Actor actor, LocalDate from, LocalDate to) {
        return sql.sql("""
                        select agency, level_sought, outcome, stepped_down, decisions
                        from referral.asked_and_given(:token, :from, :to)
                        """)
                .param("token", actor.token().bytes())
                .param("from", from)
                .param("to", to)
                .query(SeeFigures.Figure.class)
                .list();
    }

    /** Two statements: what the first admits, only the next can read. */
    ListReferrals.Listed list(Actor actor, List<ReferralStatus> wanted, int offset, int limit) {
        List<Place> places = sql.sql(
                        "select referral_id, due_on, total from referral.worklist(:token, :status, :offset, :limit)")
                .param("token", actor.token().bytes())
                .param("status", wanted.stream().map(Enum::name).toArray(String[]::new))
                .param("offset", offset)
                .param("limit", limit)
                .query(Place.class)
                .list();
        return new ListReferrals.Listed(
                lines(places), places.isEmpty() ? 0 : places.getFirst().total());
    }

    private record Place(UUID referralId, @Nullable LocalDate dueOn, long total) {}

    private List<ListReferrals.Line> lines(List<Place> places) {
        Map<UUID, Place> byId = places.stream().collect(Collectors.toMap(Place::referralId, place -> place));
        return sql.sql("""
                        select r.id, r.case_id, p.given_names || ' ' || p.family_name as person, c.reference, g.name as agency,
                          r.level_sought, r.status,
                          (select d.outcome from referral.decision d where d.referral_id = r.id order by d.decided_at desc limit 1) as outcome
                        from referral.referral r
                        join cases.mappa_case c on c.id = r.case_id
                        join persons.person p on p.id = c.person_id
                        join access.agency g on g.id = r.agency_id
                        where r.id = any (:ids)
                        order by array_position(:ids, r.id)
                        """)
                .param("ids", places.stream().map(Place::referralId).toArray(UUID[]::new))
                .query((row, n) -> line(row, byId.get(row.getObject("id", UUID.class))))
                .list();
    }

    private static ListReferrals.Line line(ResultSet row, @Nullable Place place) throws SQLException {
        return new ListReferrals.Line(
                new ReferralId(row.getObject("id", UUID.class)),
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getString("person"),
                row.getString("reference"),
                row.getString("agency"),
                row.getObject("level_sought", Integer.class),
                ReferralStatus.valueOf(row.getString("status")),
                one(row, "outcome", Outcome.class),
                place == null ? null : place.dueOn());
    }

    private Referral referral(ResultSet row, int n) throws SQLException {
        return new Referral(
                new ReferralId(row.getObject("id", UUID.class)),
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getObject("agency_id", UUID.class),
                row.getString("agency_name"),
                row.getObject("referrer", UUID.class),
                row.getString("referrer_name"),
                row.getObject("started_at", OffsetDateTime.class),
                ReferralStatus.valueOf(row.getString("status")),
                content(row),
                row.getObject("submitted_by", UUID.class),
                row.getObject("submitted_at", OffsetDateTime.class),
                row.getString("withdrawn_reason"),
                row.getInt("version"),
                list(row, "submissions", Referral.Sent[].class),
                list(row, "endorsements", Referral.Endorsed[].class),
                list(row, "decisions", Referral.Decided[].class));
    }

    private ReferralPackage content(ResultSet row) throws SQLException {
        return new ReferralPackage(
                new ReferralPackage.Level(row.getObject("level_sought", Integer.class), row.getString("rationale")),
                new ReferralPackage.Agencies(list(row, "agencies", ReferralPackage.ProposedAgency[].class)),
                new ReferralPackage.Risk(
                        one(row, "rosh", Rosh.class),
                        row.getString("risk_summary"),
                        row.getObject("assessment_complete", Boolean.class),
                        list(row, "tools", ReferralPackage.ToolResult[].class),
                        row.getString("tools_explained")),
                new ReferralPackage.Victims(row.getString("known"), row.getString("safety")),
                new ReferralPackage.Custody(
                        row.getObject("in_custody", Boolean.class),
                        row.getObject("expected_release", LocalDate.class),
                        one(row, "prison_state", PrisonState.class),
                        row.getString("prison_information"),
                        row.getString("relevant_dates")));
    }

    private <T> List<T> list(ResultSet row, String column, Class<T[]> type) throws SQLException {
        return Arrays.asList(json.readValue(row.getString(column), type));
    }

    private static <E extends Enum<E>> @Nullable E one(ResultSet row, String column, Class<E> type)
            throws SQLException {
        String name = row.getString(column);
        return name == null ? null : Enum.valueOf(type, name);
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
