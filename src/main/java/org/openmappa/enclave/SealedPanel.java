package org.openmappa.enclave;

import java.util.List;
import java.util.Optional;
import org.openmappa.persons.PersonSlot;
import org.openmappa.shared.Actor;
import org.openmappa.shared.London;
import org.openmappa.shared.PersonId;
import org.openmappa.ui.ActionLink;
import org.openmappa.ui.Cell;
import org.openmappa.ui.Panel;
import org.springframework.stereotype.Component;

/** The sealed sections on a person's page, for those who are named on one or may begin one. */
@Component
class SealedPanel implements PersonSlot {
    private final OpenSection open;

    SealedPanel(OpenSection open) {
        this.open = open;
    }

    @Override
    public Optional<Panel> panel(Actor actor, PersonId person) {
        if (!SealedPart.concerns(actor)) {
            return Optional.empty();
        }
        return Optional.of(of(
                actor,
                person,
                open.about(actor, person).stream().map(SealedPanel::row).toList()));
    }

    static Panel of(Actor actor, PersonId person, List<List<Cell>> rows) {
        Panel panel = Panel.of("sealed", "Sealed sections that you may open")
                .table(List.of("Section", "About", "Agency", "Given"), rows)
                .saying("You are named on none.");
        return SealedKind.keptBy(actor).isEmpty()
                ? panel
                : panel.links(ActionLink.of("Seal information", "/persons/" + person + "/sealed", null));
    }

    private static List<Cell> row(Known known) {
        return List.of(
                Cell.link(known.label(), "/sealed/" + known.id()),
                Cell.of(known.kind().label()),
                Cell.of(known.agency()),
                Cell.of(London.moment(known.saidAt())));
    }
}
