package org.openmappa.demo;

import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.openmappa.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

/** Two invented areas with every kind of agency, and an account for each role; made by the owner of the database. */
public final class DemoAccounts {
    /** The password of every demo account; a demo holds invented people only. */
    public static final String PASSWORD = "invented-people-only";

    /** One invented practitioner: user name without the area, full name, grade, kind of agency, roles. */
    public record Account(String username, String fullName, String grade, String agencyKind, List<String> roles) {}

    private record Place(String code, String name) {}

    private record AgencyName(String kind, String name) {}

    private static final List<Place> AREAS = List.of(new Place("NS", "Northshire"), new Place("SM", "Southmere"));

    private static final List<AgencyName> AGENCIES = List.of(
            new AgencyName("POLICE", "%s Police"),
            new AgencyName("PROBATION", "%s Probation"),
            new AgencyName("PRISON", "HMP %s Vale"),
            new AgencyName("YOUTH_OFFENDING", "%s Youth Justice"),
            new AgencyName("DWP", "Jobcentre Plus %s"),
            new AgencyName("NHS_ENGLAND", "NHS England %s"),
            new AgencyName("CHILDREN", "%s Children's Services"),
            new AgencyName("ADULT_CARE", "%s Adult Social Care"),
            new AgencyName("EDUCATION", "%s Education"),
            new AgencyName("HOUSING", "%s Housing"),
            new AgencyName("REGISTERED_PROVIDER", "%s Homes"),
            new AgencyName("LOCAL_HEALTH_BOARD", "%s Health Board"),
            new AgencyName("INTEGRATED_CARE", "%s Integrated Care Board"),
            new AgencyName("NHS_TRUST", "%s Mental Health Trust"),
            new AgencyName("MONITORING", "%s Electronic Monitoring"),
            new AgencyName("UKVI", "UK Visas and Immigration, %s"),
            new AgencyName("BORDER_FORCE", "Border Force %s"),
            new AgencyName("IMMIGRATION", "Immigration Enforcement %s"),
            new AgencyName("DEFENCE", "Defence Liaison %s"),
            new AgencyName("BOARD", "%s Strategic Management Board"),
            new AgencyName("ASSOCIATE", "%s Shelter Charity"));

    /** One account for each role that signs in. */
    public static final List<Account> ACCOUNTS = List.of(
            account("coordinator", "Helen Ashworth", "MAPPA manager", "PROBATION", "COORDINATOR"),
            account("deputy", "Tunde Bakare", "Deputy MAPPA manager", "PROBATION", "DEPUTY_COORDINATOR"),
            account("administrator", "Siân Pritchard", "Administrator", "PROBATION", "ADMINISTRATOR"),
            account("chair2", "Graham Oldfield", "Senior probation officer", "PROBATION", "CHAIR_2"),
            account("chair3", "Yasmin Chaudhry", "Assistant chief officer", "PROBATION", "CHAIR_3"),
            account("casemanager", "Rosa Lindqvist", "Probation officer", "PROBATION", "CASE_MANAGER"),
            account("supervisor", "Malcolm Tighe", "Senior probation officer", "PROBATION", "SUPERVISOR"),
            account("police", "Bronwen Harte", "Detective sergeant", "POLICE", "POLICE_OFFICER"),
            account("prison", "Dele Fashanu", "Head of offender management", "PRISON", "PRISON_REP"),
            account("children", "Priya Raman", "Service manager", "CHILDREN", "STANDING_REP"),
            account("housing", "Colm Devlin", "Housing manager", "HOUSING", "INVITED_REP"),
            account("childrensdeputy", "Joanna Sikorska", "Team manager", "CHILDREN", "NOMINATED_DEPUTY"),
            account("contact", "Keith Marlowe", "Safeguarding lead", "REGISTERED_PROVIDER", "AGENCY_CONTACT"),
            account("victims", "Anwen Rees", "Victim liaison officer", "PROBATION", "VICTIM_LIAISON"),
            account("health", "Dr Farida Noorani", "Consultant psychiatrist", "NHS_TRUST", "HEALTH_LEAD"),
            account("nurse", "Grace Mensah-Lloyd", "Community psychiatric nurse", "NHS_TRUST", "INVITED_REP"),
            account("boardchair", "Sir Edmund Crale", "Board chair", "BOARD", "BOARD_CHAIR"),
            account("board", "Lorraine Pell", "Chief superintendent", "BOARD", "BOARD_MEMBER"),
            account("layadviser", "Marion Twigg", "Lay adviser", "BOARD", "LAY_ADVISER"),
            account("auditor", "Owen Starling", "Auditor", "BOARD", "AUDITOR"),
            account("reviewer", "Catherine Vale", "Independent reviewer", "BOARD", "REVIEW_AUTHOR"),
            account("security", "Imran Sheikh", "Security administrator", "PROBATION", "SECURITY_ADMIN"),
            account("casemanager2", "Daniel Okafor", "Detective constable", "POLICE", "CASE_MANAGER", "POLICE_OFFICER"),
            account("supervisor2", "Alison Greaves", "Detective inspector", "POLICE", "SUPERVISOR"));

    private final TransactionTemplate whole;
    private final JdbcClient owner;
    private final String hash;

    /** @param owner the database as its owner */
    public DemoAccounts(DataSource owner) {
        this(owner, Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8());
    }

    /** @param passwords how the one password is hashed; a hash carries its own parameters */
    public DemoAccounts(DataSource owner, PasswordEncoder passwords) {
        this.whole = new TransactionTemplate(new DataSourceTransactionManager(owner));
        this.owner = JdbcClient.create(owner);
        this.hash = String.valueOf(passwords.encode(PASSWORD));
    }

    /** Makes them, all or none; once, in an empty database. They open files by the hundred, so nothing is counted until it is said. */
    public void make() {
        whole.executeWithoutResult(made -> {
            countFrom("infinity");
            AREAS.forEach(this::area);
        });
    }

    /** From now on whoever opens, searches for or takes out unusually much is asked why, and stopped. */
    public void countFromNow() {
        countFrom("now");
    }

    private void countFrom(String moment) {
        owner.sql("update access.setting set value = ?::timestamptz::text where key = 'brake.counts-from'")
                .param(moment)
                .update();
    }

    private void area(Place place) {
        UUID area = Ids.next();
        owner.sql("insert into access.area (id, code, name) values (?, ?, ?)")
                .params(area, place.code(), place.name())
                .update();
        AGENCIES.forEach(agency -> owner.sql("insert into access.agency (id, area_id, kind, name) values (?, ?, ?, ?)")
                .params(Ids.next(), area, agency.kind(), agency.name().formatted(place.name()))
                .update());
        ACCOUNTS.forEach(account -> account(area, place, account));
    }

    private void account(UUID area, Place place, Account account) {
        UUID user = Ids.next();
        owner.sql("""
                        insert into access.user_account (id, username, full_name, grade, agency_id)
                        select ?, ?, ?, ?, g.id from access.agency g where g.area_id = ? and g.kind = ?
                        """)
                .params(
                        user,
                        username(account, place.code()),
                        name(account, place),
                        account.grade(),
                        area,
                        account.agencyKind())
                .update();
        owner.sql("insert into access.credential (user_id, password_hash) values (?, ?)")
                .params(user, hash)
                .update();
        account.roles()
                .forEach(role -> owner.sql("insert into access.user_role (user_id, role) values (?, ?)")
                        .params(user, role)
                        .update());
    }

    /** "coordinator" in Northshire is "coordinator.ns". */
    public static String username(Account account, String areaCode) {
        return account.username() + "." + areaCode.toLowerCase(java.util.Locale.ROOT);
    }

    /** The second area has people of its own, not the same names again. */
    private static String name(Account account, Place place) {
        return place.code().equals("NS") ? account.fullName() : DemoNames.second(account.fullName());
    }

    private static Account account(String username, String name, String grade, String agencyKind, String... roles) {
        return new Account(username, name, grade, agencyKind, List.of(roles));
    }
}
