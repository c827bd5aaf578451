package org.openmappa.oversight;

import java.util.List;
import org.openmappa.access.Gate;
import org.openmappa.access.GiveAccess;
import org.openmappa.access.GrantShown;
import org.openmappa.access.Restriction;
import org.openmappa.cases.Cases;
import org.openmappa.cases.MappaCase;
import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.PersonId;
import org.openmappa.shared.Right;
import org.openmappa.shared.UseCase;

/** Why the reader can see a case, who else can, who has looked, who asks, who came by emergency and who is kept out. */
@UseCase
public class SeeAccess {
    private static final int PAGE = 25;
    private final Gate gate;
    private final Cases cases;
    private final GiveAccess access;
    private final Restriction restriction;
    private final OversightRecords records;

    SeeAccess(Gate gate, Cases cases, GiveAccess access, Restriction restriction, OversightRecords records) {
        this.gate = gate;
        this.cases = cases;
        this.access = access;
        this.restriction = restriction;
        this.records = records;
    }

    /**
     * All of it. {@code looks} is empty for those who may not read the trail and whose agency has told nothing of the
     * case; requests and emergencies are shown to those who answer them, those kept out to those who may keep out.
     */
    public record Seen(
            MappaCase mappaCase,
            boolean namedOnly,
            List<OwnGrant> own,
            List<GrantShown> grants,
            List<Request> requests,
            List<Emergency> emergencies,
            List<KeptOut> keptOut,
            List<Look> looks,
            int lookPages) {}

    public Seen of(Actor actor, CaseId id, int page) {
        gate.read(actor, id, Right.READ_CASE, "case.access");
        MappaCase mappaCase = cases.get(id);
        List<Look> looks = records.looks(id, (page - 1) * PAGE, PAGE);
        return new Seen(
                mappaCase,
                restriction.isNarrow(id),
                records.own(actor, id),
                access.on(id),
                actor.may(Right.RESTRICT_CASE) ? records.requests(id) : List.of(),
                actor.may(Right.REVIEW_BREAK_GLASS) ? records.emergencies(actor, id) : List.of(),
                keptOut(actor, mappaCase.personId()),
                looks,
                looks.isEmpty() ? 0 : (int) ((looks.getFirst().total() + PAGE - 1) / PAGE));
    }

    /** The case alone, for a page on which something is done about it with a right. */
    public MappaCase summary(Actor actor, CaseId id, Right right) {
        gate.read(actor, id, right, "case.access-change");
        return cases.get(id);
    }

    private List<KeptOut> keptOut(Actor actor, PersonId person) {
        return actor.may(Right.FLAG_CONFLICT) ? records.keptOut(person) : List.of();
    }
}
