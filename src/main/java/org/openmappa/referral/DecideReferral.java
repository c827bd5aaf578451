package org.openmappa.referral;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.openmappa.access.Gate;
import org.openmappa.cases.Cases;
import org.openmappa.cases.Chronicle;
import org.openmappa.cases.LevelDecision;
import org.openmappa.cases.MappaCase;
import org.openmappa.cases.SetLevel;
import org.openmappa.clocks.Clocks;
import org.openmappa.clocks.Owner;
import org.openmappa.shared.Actor;
import org.openmappa.shared.London;
import org.openmappa.shared.Refused;
import org.openmappa.shared.Right;
import org.openmappa.shared.Stale;
import org.openmappa.shared.UseCase;

/** Decides an endorsed referral, once, against the criteria in force; accepting it sets the level of the case. */
@UseCase
public class DecideReferral {
    private final Gate gate;
    private final ReferralRecords records;
    private final Cases cases;
    private final SetLevel setLevel;
    private final Chronicle chronicle;
    private final Clocks clocks;
    private final Clock clock;

    DecideReferral(
            Gate gate,
            ReferralRecords records,
            Cases cases,
            SetLevel setLevel,
            Chronicle chronicle,
            Clocks clocks,
            Clock clock) {
        this.gate = gate;
        this.records = records;
        this.cases = cases;
        this.setLevel = setLevel;
        this.chronicle = chronicle;
        this.clocks = clocks;
        this.clock = clock;
    }

    /** @param version the version that was read */
    public void of(Actor actor, ReferralId id, int version, NewDecision decision) {
        gate.change(actor, records.file(id), Right.GATEKEEP, "referral.decide", Map.of("reason", decision.reason()));
        Referral referral = records.get(id);
        Stale.unlessOne(referral.version() == version ? 1 : 0);
        Refused.when(referral.status() == ReferralStatus.DECIDED, "outcome", "The referral is decided already");
        Refused.when(referral.status() != ReferralStatus.ENDORSED, "outcome", "The referral is not endorsed yet");
        Refused.when(referral.madeBy(actor), "outcome", "Somebody else must decide a referral that you made");
        MappaCase mappaCase = cases.get(referral.caseId());
        LocalDate today = London.today(clock);
        Judgement judgement =
                new Judgement(referral, mappaCase.category(), mappaCase.level(), records.criteria(today), decision);
        records.decided(judgement, actor, Instant.now(clock));
        clocks.meet("referral.decide", id.value());
        chronicle.note(actor, referral.caseId(), "referral.decided", said(judgement));
        carryOut(actor, mappaCase, judgement, today);
    }

    private void carryOut(Actor actor, MappaCase mappaCase, Judgement judgement, LocalDate today) {
        Integer level = judgement.level();
        if (level != null) {
            accept(actor, mappaCase, judgement, level, today);
        } else if (judgement.decision().outcome() == Outcome.PENDING) {
            Referral referral = judgement.referral();
            clocks.start(
                    "referral.return",
                    mappaCase.id(),
                    referral.id().value(),
                    Owner.user(referral.referrerId()),
                    "/referrals/" + referral.id() + "/tasks",
                    today);
        }
    }

    private void accept(Actor actor, MappaCase mappaCase, Judgement judgement, int level, LocalDate today) {
        NewDecision decision = judgement.decision();
        LocalDate review = clocks.rule("review.level-" + level, today).due(today);
        setLevel.of(
                actor,
                mappaCase.id(),
                new LevelDecision(level, decision.reason(), decision.criteria(), judgement.edition(), null, review));
        clocks.start(
                "sitting.list",
                mappaCase.id(),
                mappaCase.id().value(),
                Owner.role("COORDINATOR", mappaCase.areaId()),
                "/cases/" + mappaCase.id(),
                today);
    }

    private static String said(Judgement judgement) {
        Integer level = judgement.level();
        boolean lower = level != null && level < judgement.sought();
        return "Referral to Level " + judgement.sought() + ": "
                + judgement.decision().outcome().label() + (lower ? ", a step down" : "");
    }
}
