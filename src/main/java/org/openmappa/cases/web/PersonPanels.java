package org.openmappa.cases.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openmappa.cases.CasesOfPerson;
import org.openmappa.cases.MappaCase;
import org.openmappa.persons.PersonSlot;
import org.openmappa.shared.Actor;
import org.openmappa.shared.London;
import org.openmappa.shared.PersonId;
import org.openmappa.shared.Right;
import org.openmappa.ui.ActionLink;
import org.openmappa.ui.Cell;
import org.openmappa.ui.Panel;
import org.springframework.stereotype.Component;

/** What the person's page says of MAPPA: offences and eligibility, and the cases that the viewer may open. */
@Component
class PersonPanels implements PersonSlot {
    private final CasesOfPerson cases;

    PersonPanels(CasesOfPerson cases) {
        this.cases = cases;
    }

    @Override
    public Optional<Panel> panel(Actor actor, PersonId person) {
        List<MappaCase> found = cases.of(actor, person);
        List<ActionLink> links = new ArrayList<>();
        links.add(ActionLink.of("Offences and eligibility", "/persons/" + person + "/eligibility", null));
        if (actor.may(Right.NOTIFY) && found.stream().noneMatch(MappaCase::open)) {
            links.add(ActionLink.of("Notify the co-ordinator and open a case", "/persons/" + person + "/notify", null));
        }
        return Optional.of(Panel.of("mappa", "MAPPA")
                .table(
                        List.of("Case", "Category and level", "Opened", "State"),
                        found.stream().map(PersonPanels::row).toList())
                .saying("No case that you may open.")
                .links(links));
    }

    private static List<Cell> row(MappaCase found) {
        return List.of(
                Cell.link(found.reference(), "/cases/" + found.id()),
                Cell.of("Category " + found.category() + ", Level " + found.level()),
                Cell.of(London.day(found.openedOn())),
                found.open() ? Cell.tag("Open", "green") : Cell.tag("Left " + London.day(found.exitedOn()), "grey"));
    }
}
