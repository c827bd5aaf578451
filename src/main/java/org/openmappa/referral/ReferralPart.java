package org.openmappa.referral;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmappa.cases.CasePart;
import org.openmappa.cases.MappaCase;
import org.openmappa.cases.Said;
import org.openmappa.shared.Actor;
import org.openmappa.shared.London;
import org.openmappa.shared.Right;
import org.openmappa.ui.ActionLink;
import org.openmappa.ui.Cell;
import org.openmappa.ui.Panel;
import org.openmappa.ui.SummaryRow;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The referrals of a case in its file, with what the viewer can do next. Nothing of the victim section. */
@Component
class ReferralPart implements CasePart {
    private final JsonMapper json;

    ReferralPart(JsonMapper json) {
        this.json = json;
    }

    /** One referral, as the file tells it. */
    record Told(
            ReferralId id,
            ReferralStatus status,
            @Nullable Integer levelSought,
            String agency,
            UUID agencyId,
            UUID referrer,
            OffsetDateTime startedAt,
            @Nullable Outcome outcome,
            @Nullable String reason) {}

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String name() {
        return "referral";
    }

    @Override
    public String sql() {
        return """
                (select jsonb_build_object(
                  'notification', (select jsonb_build_object('agency', g.name, 'sentBy', s.full_name, 'sentAt', n.sent_at,
                      'lateReason', n.late_reason, 'acknowledgedBy', k.full_name, 'acknowledgedAt', n.acknowledged_at)
                    from referral.notification n join access.agency g on g.id = n.agency_id
                    join access.user_account s on s.id = n.sent_by left join access.user_account k on k.id = n.acknowledged_by
                    where n.case_id = :case),
                  'referrals', (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'status', r.status, 'levelSought', r.level_sought,
                    'agency', g.name, 'agencyId', r.agency_id, 'referrer', r.referrer, 'startedAt', r.started_at,
                    'outcome', d.outcome, 'reason', coalesce(d.reason, r.withdrawn_reason)) order by r.started_at desc), '[]')
                  from referral.referral r join access.agency g on g.id = r.agency_id
                  left join lateral (select k.outcome, k.reason from referral.decision k where k.referral_id = r.id
                    order by k.decided_at desc limit 1) d on true
                  where r.case_id = :case)))
                """;
    }

    @Override
    public List<Panel> panels(Actor actor, MappaCase mappaCase, JsonNode part) {
        List<Told> told = List.of(json.treeToValue(part.path("referrals"), Told[].class));
        List<ActionLink> links = new ArrayList<>();
        told.forEach(referral -> next(actor, referral, links));
        if (mappaCase.open()
                && mappaCase.level() < 3
                && actor.may(Right.REFER)
                && told.stream().noneMatch(referral -> referral.status().live())) {
            links.add(ActionLink.of("Refer to Level 2 or 3", "/cases/" + mappaCase.id() + "/refer", null));
        }
        return List.of(
                notification(actor, mappaCase, part.path("notification")),
                Panel.of("referrals", "Referrals to Level 2 or 3")
                        .table(
                                List.of("Referral", "By", "Level asked for", "State", "Reason"),
                                told.stream().map(ReferralPart::row).toList())
                        .saying("No referral yet.")
                        .links(links));
    }

    private static Panel notification(Actor actor, MappaCase mappaCase, JsonNode sent) {
        Panel panel = Panel.of("notification", "Notification").saying("None on record.");
        if (!sent.isObject()) {
            return panel;
        }
        boolean waits = sent.path("acknowledgedAt").isNull();
        List<SummaryRow> rows = new ArrayList<>();
        rows.add(SummaryRow.of(
                "Notified",
                sent.path("agency").asString() + ", " + sent.path("sentBy").asString() + ", "
                        + Said.moment(sent.path("sentAt"))));
        if (!sent.path("lateReason").isNull()) {
            rows.add(SummaryRow.of("Late because", sent.path("lateReason").asString()));
        }
        rows.add(SummaryRow.of(
                "Acknowledged",
                waits
                        ? "Not yet"
                        : sent.path("acknowledgedBy").asString() + ", " + Said.moment(sent.path("acknowledgedAt"))));
        boolean may = waits && mappaCase.open() && actor.may(Right.ACKNOWLEDGE);
        return panel.rows(rows)
                .links(
                        may
                                ? List.of(ActionLink.of("Acknowledge the notification", "/notifications", null))
                                : List.of());
    }

    private static List<Cell> row(Told referral) {
        return List.of(
                Cell.link(London.moment(referral.startedAt()), "/referrals/" + referral.id()),
                Cell.of(referral.agency()),
                Cell.of(referral.levelSought() == null ? "Not yet known" : "Level " + referral.levelSought()),
                referral.outcome() != null && referral.status() == ReferralStatus.DECIDED
                        ? Cell.of(referral.outcome().label())
                        : Cell.tag(referral.status().label(), referral.status().colour()),
                Cell.of(referral.reason()));
    }

    private static void next(Actor actor, Told referral, List<ActionLink> links) {
        String at = "/referrals/" + referral.id();
        boolean own = referral.referrer().equals(actor.userId());
        if (referral.status().withReferrer()
                && actor.may(Right.REFER)
                && referral.agencyId().equals(actor.agencyId())) {
            links.add(ActionLink.of("Continue the referral", at + "/tasks", null));
        }
        if (referral.status() == ReferralStatus.SUBMITTED && actor.may(Right.ENDORSE) && !own) {
            links.add(ActionLink.of("Endorse the referral", at + "/endorse", null));
        }
        if (referral.status() == ReferralStatus.ENDORSED && actor.may(Right.GATEKEEP) && !own) {
            links.add(ActionLink.of("Decide the referral", at + "/decide", null));
        }
    }
}
