package org.openmappa.demo;

import java.util.Map;
import org.openmappa.access.Directory;
import org.openmappa.decisions.CloseItem;
import org.openmappa.decisions.DecideLevel;
import org.openmappa.decisions.NewDissent;
import org.openmappa.decisions.NewLevelDecision;
import org.openmappa.decisions.OffenderNotice;
import org.openmappa.decisions.Opening;
import org.openmappa.decisions.RecordTable;
import org.openmappa.shared.Actor;

/** At the table: the opening, and at the end the level, what the person is told, dissent, and the close. */
@DemoOnly
class Concluding {
    private final OpenItems items;
    private final OpenAgain again;
    private final Directory directory;
    private final RecordTable table;
    private final DecideLevel level;
    private final CloseItem close;

    Concluding(
            OpenItems items,
            OpenAgain again,
            Directory directory,
            RecordTable table,
            DecideLevel level,
            CloseItem close) {
        this.items = items;
        this.again = again;
        this.directory = directory;
        this.table = table;
        this.level = level;
        this.close = close;
    }

    void open(Meeting meeting) {
        table.opening(
                items.taker(meeting),
                meeting.item(),
                0,
                meeting.script().part("opening").as(Opening.class));
    }

    void at(Meeting meeting) {
        Actor taker = items.taker(meeting);
        again.ifClosed(
                meeting,
                items.chair(meeting),
                meeting.sitting().chairRole(),
                () -> level.of(items.chair(meeting), meeting.item(), 0, decided(meeting)));
        table.offender(taker, meeting.item(), 0, meeting.script().part("notice").as(OffenderNotice.class));
        meeting.script().each("dissents").forEach(dissent -> dissent(taker, meeting, dissent));
        close.of(taker, meeting.item(), items.view(meeting).item().version());
    }

    static NewLevelDecision decided(Meeting meeting) {
        return meeting.script().part("level").as(NewLevelDecision.class);
    }

    private void dissent(Actor taker, Meeting meeting, Script dissent) {
        var agency = directory.agenciesIn(taker.areaId()).stream()
                .filter(each -> each.kind().equals(dissent.text("agency")))
                .findFirst()
                .orElseThrow();
        table.dissent(
                taker,
                meeting.item(),
                dissent.as(NewDissent.class, Map.of("who", dissent.text("who"), "agency", agency.id())));
    }
}
