package org.openmappa.minutes;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openmappa.access.Gate;
import org.openmappa.access.GiveAccess;
import org.openmappa.access.GrantSource;
import org.openmappa.cases.Cases;
import org.openmappa.cases.ItemRecord;
import org.openmappa.cases.MappaCase;
import org.openmappa.meetings.Item;
import org.openmappa.meetings.Sitting;
import org.openmappa.meetings.Sittings;
import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.MinutesId;
import org.openmappa.shared.Refused;
import org.openmappa.shared.Right;
import org.openmappa.shared.UseCase;

/** Builds the draft from what every module recorded at the item; then it takes notes, section by section. */
@UseCase
public class DraftMinutes {
    private final Gate gate;
    private final Sittings sittings;
    private final Cases cases;
    private final List<ItemRecord> recorded;
    private final MinutesRecords records;
    private final GiveAccess give;

    DraftMinutes(
            Gate gate,
            Sittings sittings,
            Cases cases,
            List<ItemRecord> recorded,
            MinutesRecords records,
            GiveAccess give) {
        this.gate = gate;
        this.sittings = sittings;
        this.cases = cases;
        this.recorded = recorded;
        this.records = records;
        this.give = give;
    }

    /** Begins the minutes of a closed discussion. */
    public MinutesId of(Actor actor, UUID itemId) {
        CaseId caseId = sittings.caseOf(itemId);
        gate.change(actor, caseId, Right.DRAFT_MINUTES, "minutes.draft", Map.of("item", itemId));
        Item item = sittings.item(itemId);
        Refused.when(!item.closed(), "item", "The discussion is still open: close it first");
        Refused.when(records.of(itemId).isPresent(), "item", "The minutes of this discussion are already begun");
        Sitting sitting = sittings.get(item.sittingId());
        MinutesId id = MinutesId.next();
        gate.open(actor, id, Right.DRAFT_MINUTES, "minutes.begin", Map.of("item", itemId));
        toLeaders(actor, id, sitting);
        records.begin(id, item, sitting, content(caseId, item, sitting), actor);
        return id;
    }

    /** Builds the draft anew from the record, such as after a late reply; notes are kept. */
    public void again(Actor actor, MinutesId id, int version) {
        gate.change(actor, id, Right.DRAFT_MINUTES, "minutes.draft-again", Map.of());
        Minutes minutes = records.get(id);
        gate.read(actor, minutes.caseId(), Right.READ_CONTRIBUTION, "minutes.draft-again");
        Item item = sittings.item(minutes.itemId());
        Content now = content(minutes.caseId(), item, sittings.get(item.sittingId()));
        records.keep(id, version, now.keepingNotesOf(records.draft(id).content()));
    }

    /** @param version the version of the draft that the form was opened with */
    public void note(Actor actor, MinutesId id, int version, Notes notes) {
        Right right = actor.may(Right.DRAFT_MINUTES) ? Right.DRAFT_MINUTES : Right.APPROVE_MINUTES;
        gate.change(actor, id, right, "minutes.note", Map.of());
        records.keep(id, version, records.draft(id).content().noted(notes.words()));
    }

    private Content content(CaseId caseId, Item item, Sitting sitting) {
        MappaCase mappaCase = cases.get(caseId);
        List<Content.Section> sections = recorded.stream()
                .flatMap(module -> module.sections(caseId, item.id()).stream())
                .sorted(Comparator.comparing(ItemRecord.Section::order))
                .map(Content::from)
                .toList();
        return new Content(mappaCase.personName(), mappaCase.reference(), sitting.name(), sections);
    }

    private void toLeaders(Actor actor, MinutesId id, Sitting sitting) {
        give.to(
                actor,
                id,
                sitting.chairId(),
                sitting.chairRole(),
                GrantSource.SITTING,
                "Chaired the " + sitting.name(),
                null);
        give.to(
                actor,
                id,
                sitting.minuteTakerId(),
                "ADMINISTRATOR",
                GrantSource.SITTING,
                "Took the minutes of the " + sitting.name(),
                null);
    }
}
