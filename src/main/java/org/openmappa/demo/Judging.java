package org.openmappa.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openmappa.risk.ConfirmedView;
import org.openmappa.risk.KeepRiskFactors;
import org.openmappa.risk.NewHarmView;
import org.openmappa.risk.NewRiskFactor;
import org.openmappa.risk.OpenRisk;
import org.openmappa.risk.RecordAssessment;
import org.openmappa.shared.Actor;

/** At the table: who may be harmed and how, and what makes it more likely. */
@DemoOnly
class Judging {
    private final OpenItems items;
    private final KeepRiskFactors keep;
    private final RecordAssessment assess;
    private final OpenRisk open;
    private final Map<Managed, List<UUID>> factors = new HashMap<>();

    Judging(OpenItems items, KeepRiskFactors keep, RecordAssessment assess, OpenRisk open) {
        this.items = items;
        this.keep = keep;
        this.assess = assess;
        this.open = open;
    }

    void at(Meeting meeting) {
        Actor taker = items.taker(meeting);
        Script script = meeting.script();
        List<UUID> all = factors.computeIfAbsent(meeting.managed(), none -> new ArrayList<>());
        script.each("factors")
                .forEach(factor ->
                        all.add(keep.add(taker, meeting.caseId(), factor.as(NewRiskFactor.class, meeting.atItem()))));
        if (script.has("view")) {
            assess.view(
                    taker,
                    meeting.caseId(),
                    version(taker, meeting),
                    script.part("view").as(NewHarmView.class, meeting.atItem()));
        }
        if (script.has("confirm")) {
            assess.confirm(
                    taker,
                    meeting.caseId(),
                    version(taker, meeting),
                    script.part("confirm").as(ConfirmedView.class, meeting.atItem()));
        }
    }

    /** The risk factor of a number, counted from 0 in the order of the story. */
    UUID factor(Managed managed, int number) {
        return factors.getOrDefault(managed, List.of()).get(number);
    }

    private int version(Actor taker, Meeting meeting) {
        var view = open.of(taker, meeting.caseId()).view();
        return view == null ? 0 : view.number();
    }
}
