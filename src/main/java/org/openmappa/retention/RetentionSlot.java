package org.openmappa.retention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openmappa.persons.PersonSlot;
import org.openmappa.shared.Actor;
import org.openmappa.shared.London;
import org.openmappa.shared.PersonId;
import org.openmappa.shared.Right;
import org.openmappa.ui.ActionLink;
import org.openmappa.ui.Panel;
import org.openmappa.ui.SummaryRow;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On the page of a person: how long the record is kept, for those who decide it. */
@Component
@Order // last: few come for it
class RetentionSlot implements PersonSlot {
    private final ReviewRetention review;

    RetentionSlot(ReviewRetention review) {
        this.review = review;
    }

    @Override
    public Optional<Panel> panel(Actor actor, PersonId person) {
        if (!actor.may(Right.REVIEW_RETENTION)) {
            return Optional.empty();
        }
        RetentionStanding standing = review.of(actor, person);
        Panel panel = tagged(Panel.of("retention", "How long is this record kept?"), standing)
                .rows(rows(standing));
        ActionLink decide = ActionLink.of("Decide on this record", "/persons/" + person + "/retention", null);
        return Optional.of(standing.proposed()
                .map(open -> panel.links(
                        ActionLink.of("Settle whether it is destroyed", "/destructions/" + open.id(), null), decide))
                .orElseGet(() -> panel.links(decide)));
    }

    private static Panel tagged(Panel panel, RetentionStanding standing) {
        if (!standing.standingHolds().isEmpty()) {
            return panel.tagged("Legal hold", "red");
        }
        return standing.reviewDue() ? panel.tagged("To be reviewed", "yellow") : panel;
    }

    private static List<SummaryRow> rows(RetentionStanding standing) {
        List<SummaryRow> rows = new ArrayList<>();
        rows.add(SummaryRow.of(
                "Review due", standing.openCase() ? "Once the case has left MAPPA" : London.day(standing.dueOn())));
        standing.keepings().stream()
                .findFirst()
                .ifPresent(kept -> rows.add(SummaryRow.of("Kept because", kept.reason())));
        standing.standingHolds()
                .forEach(hold -> rows.add(SummaryRow.of("Held for", hold.askedBy() + ": " + hold.reason())));
        return rows;
    }
}
