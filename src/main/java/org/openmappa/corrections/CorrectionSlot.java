package org.openmappa.corrections;

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

/** On the page of a person: what is proposed of this record, or the way to say that something is wrong with it. */
@Component
@Order // last: few come for it
class CorrectionSlot implements PersonSlot {
    private final ProposeCorrection propose;

    CorrectionSlot(ProposeCorrection propose) {
        this.propose = propose;
    }

    @Override
    public Optional<Panel> panel(Actor actor, PersonId person) {
        if (!actor.may(Right.REGISTER_PERSON)) {
            return Optional.empty();
        }
        Panel panel = Panel.of("correction", "Is this record right?");
        return Optional.of(propose.open(actor, person)
                .map(open -> proposed(actor, panel, open))
                .orElseGet(() -> panel.links(
                        ActionLink.of("Registered twice, or by mistake", "/persons/" + person + "/correction", null))));
    }

    private static Panel proposed(Actor actor, Panel panel, Correction open) {
        Panel told = panel.tagged("To be settled", "yellow")
                .rows(List.of(
                        SummaryRow.of("Proposed", open.kind().label()),
                        SummaryRow.of("By", open.proposedBy() + ", " + London.moment(open.proposedAt())),
                        SummaryRow.of("Why", open.reason())));
        return actor.may(Right.SETTLE_CORRECTION)
                ? told.links(ActionLink.of("Settle it", "/corrections/" + open.id(), null))
                : told;
    }
}
