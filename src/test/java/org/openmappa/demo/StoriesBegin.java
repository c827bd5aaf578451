package org.openmappa.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each of the twelve people is where their story begins. */
interface StoriesBegin {
    String WHO = """
            from cases.mappa_case c join persons.person p on p.id = c.person_id
            where p.given_names || ' ' || p.family_name = '%s' and c.exited_on is null and (%s)""";

    JdbcClient owner();

    long count(String query);

    private void is(String name, String fact) {
        assertThat(owner().sql("select count(*) " + WHO.formatted(name, fact))
                        .query(Long.class)
                        .single())
                .as(name + ": " + fact)
                .isEqualTo(1);
    }

    @Test
    default void oneIsReleasedInEightMonthsAndTheReferralFallsDueBeforeThat() {
        is(
                Cast.RELEASE_IN_EIGHT_MONTHS,
                "c.level = 1 and c.category = 1 and c.expected_release = current_date + interval '8 months'");
        is(Cast.RELEASE_IN_EIGHT_MONTHS, """
                exists (select 1 from clocks.clock k where k.file_id = c.id and k.rule = 'referral.before-release'
                  and k.met_at is null and k.due_on between current_date + 50 and current_date + 70)""");
    }

    @Test
    default void oneHasNoConvictionAndNoCase() {
        assertThat(count("persons.person p where p.given_names || ' ' || p.family_name = '" + Cast.NO_CONVICTION
                        + "' and not exists (select 1 from cases.mappa_case c where c.person_id = p.id)"
                        + " and not exists (select 1 from cases.conviction v where v.person_id = p.id)"))
                .isEqualTo(1);
    }

    @Test
    default void oneReferralToLevel3WaitsForTheGatekeeper() {
        is(Cast.AT_THE_GATEKEEPER, """
                c.level = 1 and exists (select 1 from referral.referral r where r.case_id = c.id
                  and r.status = 'ENDORSED' and r.level_sought = 3)""");
    }

    @Test
    default void oneIsScoredDifferentlyByTwoToolsAndNobodyHasSaidWhy() {
        is(Cast.TOOLS_DISAGREE, """
                (select count(distinct t.band) from risk.tool_result t where t.case_id = c.id) = 2
                and not exists (select 1 from risk.explanation x where x.case_id = c.id)
                and exists (select 1 from referral.referral r where r.case_id = c.id and r.status = 'DRAFT')""");
    }

    @Test
    default void oneIsInHospitalUnderAnOrder() {
        is(Cast.HOSPITAL_ORDER, """
                c.category = 2 and c.level = 1 and exists (select 1 from cases.conviction v where v.person_id = c.person_id
                  and v.facts::text like '%HOSPITAL_ORDER_RESTRICTED%')""");
    }

    @Test
    default void oneQuestionWaitsForAClinicalDecision() {
        is(Cast.CLINICAL_DECISION, """
                c.level = 2 and exists (select 1 from sharing.contribution s join meetings.item i on i.id = s.item_id
                  where s.case_id = c.id and s.kind = 'PENDING_CLINICAL_DECISION' and i.closed_at is not null)""");
    }

    @Test
    default void oneWithANewPartnerComesToTheNextSitting() {
        is(Cast.NEW_PARTNER, """
                c.level = 2 and exists (select 1 from meetings.item i join meetings.sitting s on s.id = i.sitting_id
                  where i.case_id = c.id and s.starts_at > now() and i.why like '%new partner%'
                    and not exists (select 1 from disclosure.decision d where d.sitting_item = i.id))""");
    }

    @Test
    default void oneHasApprovedMinutesOnFile() {
        is(Cast.APPROVED_MINUTES, "exists (select 1 from minutes.minutes m where m.case_id = c.id and m.edition = 1)");
    }

    @Test
    default void childrensServicesMissedThreeMeetingsOfOneAndAreAskedToAFourth() {
        is(Cast.MISSED_MEETINGS, """
                (select count(*) from meetings.invitation v join access.agency g on g.id = v.agency_id
                  where v.case_id = c.id and g.kind = 'CHILDREN' and v.status in ('NO_REASON', 'APOLOGY')) = 3
                and exists (select 1 from meetings.invitation v join meetings.item i on i.id = v.item_id
                  join meetings.sitting s on s.id = i.sitting_id join access.agency g on g.id = v.agency_id
                  where v.case_id = c.id and g.kind = 'CHILDREN' and v.status = 'INVITED' and s.starts_at > now())""");
    }

    @Test
    default void oneMovesToTheOtherAreaInTenDays() {
        is(Cast.MOVES_AREA, """
                exists (select 1 from persons.address a where a.person_id = c.person_id and a.from_day = current_date + 10)""");
    }

    @Test
    default void oneIsChargedWithASeriousOffence() {
        is(Cast.CHARGED, """
                c.level = 1 and exists (select 1 from cases.level_one_review r where r.case_id = c.id
                  and r.summary like 'Charged%' and r.reviewed_at > now() - interval '10 days')""");
    }

    @Test
    default void oneWasAtLevel2OnTheLast31MarchAndIsAtLevel1() {
        is(Cast.AT_LEVEL_2_ON_31_MARCH, """
                c.level = 1 and exists (select 1 from cases.level_period l where l.case_id = c.id and l.level = 2
                  and l.during @> (select make_timestamptz(extract(year from starts_at)::int, 3, 31, 12, 0, 0)
                    from meetings.sitting order by starts_at limit 1))""");
    }
}
