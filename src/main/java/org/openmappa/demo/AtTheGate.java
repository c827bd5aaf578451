package org.openmappa.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openmappa.cases.NewReview;
import org.openmappa.cases.ReviewCase;
import org.openmappa.referral.PrisonState;
import org.openmappa.referral.ReferralPackage;
import org.openmappa.referral.ReferralPackage.Agencies;
import org.openmappa.referral.ReferralPackage.Custody;
import org.openmappa.referral.ReferralPackage.Level;
import org.openmappa.referral.ReferralPackage.ProposedAgency;
import org.openmappa.referral.ReferralPackage.ToolResult;
import org.openmappa.referral.ReferralPackage.Victims;
import org.openmappa.referral.Rosh;
import org.openmappa.risk.Band;
import org.openmappa.risk.KeepRiskFactors;
import org.openmappa.risk.NewRiskFactor;
import org.openmappa.risk.NewToolResult;
import org.openmappa.risk.RecordAssessment;
import org.openmappa.risk.Tool;
import org.openmappa.risk.Trend;

/** The beginnings of stories before any meeting: no conviction, a referral that waits, tools that differ, a charge. */
@DemoOnly
class AtTheGate {
    private final Timeline timeline;
    private final Practitioners practitioners;
    private final Registration registration;
    private final Referring referring;
    private final RecordAssessment assess;
    private final KeepRiskFactors factors;
    private final ReviewCase review;

    AtTheGate(
            Timeline timeline,
            Practitioners practitioners,
            Registration registration,
            Referring referring,
            RecordAssessment assess,
            KeepRiskFactors factors,
            ReviewCase review) {
        this.timeline = timeline;
        this.practitioners = practitioners;
        this.registration = registration;
        this.referring = referring;
        this.assess = assess;
        this.factors = factors;
        this.review = review;
    }

    void tell(LocalDate today, Life noConviction) {
        timeline.on(
                WorkingDays.before(today, 1),
                LocalTime.of(14, 45),
                () -> registration.person(practitioners.in("NS", "contact"), noConviction));
        waitsForTheGatekeeper(today);
        toolsDisagree(today);
        charged(today);
    }

    private void waitsForTheGatekeeper(LocalDate today) {
        ReferralPackage held = held(
                3,
                "The housing options team is slow to answer. A Level 3 panel would bring a senior housing officer to the"
                        + " table, so that a move away from the former partner's street is found faster.",
                List.of(
                        new ProposedAgency("HOUSING", "Offer a tenancy outside the exclusion zone"),
                        new ProposedAgency("POLICE", "Flag both addresses for an urgent response")),
                Rosh.HIGH,
                "Violence to a former partner when drinking; she lives two streets away. One breach of the exclusion zone"
                        + " in six months, dealt with by warning.",
                List.of(new ToolResult("OASYS", "4.2", today.minusDays(20), Rosh.HIGH)));
        referring.endorsed(Cast.AT_THE_GATEKEEPER, WorkingDays.before(today, 6), held);
    }

    private void toolsDisagree(LocalDate today) {
        LocalDate static_ = WorkingDays.from(today.minusDays(45));
        LocalDate dynamic = WorkingDays.from(today.minusDays(21));
        tool(
                Cast.TOOLS_DISAGREE,
                Tool.RM2000,
                "2000/S",
                "Detective Constable Okafor",
                static_,
                Band.HIGH,
                "Two earlier cautions and stranger victims raise the static score.");
        tool(
                Cast.TOOLS_DISAGREE,
                Tool.OASYS,
                "4.2",
                "Rosa Lindqvist, probation officer",
                dynamic,
                Band.MEDIUM,
                "Settled work, programme attended, no contact offence; the dynamic factors have improved.");
        ReferralPackage held = held(
                2,
                "Adult social care and the employer's safeguarding lead would have to act together before he takes up the"
                        + " training place.",
                List.of(new ProposedAgency("ADULT_CARE", "Assess vulnerable trainees at the workplace")),
                Rosh.HIGH,
                "Sexual communication with children online under false names.",
                List.of(
                        new ToolResult("RM2000", "2000/S", static_, Rosh.HIGH),
                        new ToolResult("OASYS", "4.2", dynamic, Rosh.MEDIUM)));
        referring.draft(Cast.TOOLS_DISAGREE, WorkingDays.before(today, 3), held);
    }

    private void charged(LocalDate today) {
        LocalDate day = WorkingDays.before(today, 3);
        timeline.on(day, LocalTime.of(10, 30), () -> {
            Managed managed = registration.of(Cast.CHARGED);
            NewReview charged = new NewReview(
                    NewReview.Outcome.RETAIN,
                    "Charged yesterday with wounding with intent, said to have happened on Saturday in a car park in"
                            + " Carrowby while he was under supervision; remanded in custody. The plan had been kept:"
                            + " appointments attended, no alcohol detected until last week. The co-ordinator was told by"
                            + " telephone, because a further serious offence may have to be reviewed.",
                    "Considered. In custody; nobody is at risk from not knowing.",
                    "Police, prison",
                    day.plusMonths(4));
            review.of(managed.manager(), managed.id(), charged);
            factors.add(
                    managed.manager(),
                    managed.id(),
                    new NewRiskFactor(
                            null,
                            "Violence towards strangers when drinking",
                            "Arguments in public places at the weekend",
                            Trend.UP,
                            null));
        });
    }

    private void tool(String name, Tool tool, String version, String by, LocalDate day, Band band, String judgement) {
        timeline.on(day, LocalTime.of(15, 20), () -> {
            Managed managed = registration.of(name);
            assess.tool(
                    managed.manager(),
                    managed.id(),
                    new NewToolResult(null, tool, version, by, day, band, judgement, true, null));
        });
    }

    /** A package of somebody in the community, with nothing missing. */
    static ReferralPackage held(
            int level, String why, List<ProposedAgency> agencies, Rosh rosh, String risk, List<ToolResult> tools) {
        return held(level, why, agencies, rosh, risk, tools, null);
    }

    static ReferralPackage held(
            int level,
            String why,
            List<ProposedAgency> agencies,
            Rosh rosh,
            String risk,
            List<ToolResult> tools,
            @Nullable String explained) {
        return new ReferralPackage(
                new Level(level, why),
                new Agencies(agencies),
                new ReferralPackage.Risk(rosh, risk, true, tools, explained),
                new Victims(
                        "The victim of the index offence is known to the victim liaison officer and has asked to be kept"
                                + " informed.",
                        "A non-contact condition is in force; she has the number of the officer in the case."),
                new Custody(false, null, PrisonState.NOT_APPLICABLE, null, null));
    }
}
