package org.openmappa.rules;

import java.util.List;
import java.util.Set;
import org.openmappa.actuarial.Horizon;
import org.openmappa.actuarial.OspIic;
import org.openmappa.actuarial.OspIic.Edition;
import org.openmappa.actuarial.OspIicFacts;
import org.openmappa.actuarial.Sex;

/** OSP/IIC in both published editions; a percentage without an edition is that of the older, which has no defect. */
record OspIicArea() implements Area {
    private static final List<String> KINDS =
            List.of("indecent_image_sanctions", "contact_child", "contact_adult", "non_contact");

    @Override
    public String name() {
        return "OSP_IIC";
    }

    @Override
    public Set<String> facts() {
        return Set.of(
                "sex", "ever_sexual", "indecent_image_sanctions", "contact_child", "contact_adult", "non_contact");
    }

    @Override
    public Answers answer(Facts facts) {
        var asked = asked(facts);
        var legacy = OspIic.score(asked, Edition.LEGACY);
        var answers = new Scored(legacy, new Answers())
                .percent("score_pct", Horizon.TWO_YEARS)
                .percent("score_pct_legacy", Horizon.TWO_YEARS)
                .band()
                .answers();
        return new Scored(OspIic.score(asked, Edition.CODE_2026), answers)
                .percent("score_pct_2026_code", Horizon.TWO_YEARS)
                .answers();
    }

    private static OspIicFacts asked(Facts facts) {
        var counts = new SexualCounts(facts, KINDS);
        return new OspIicFacts(
                Choice.of(facts, "sex", Sex.class),
                facts.flag("ever_sexual"),
                counts.of("indecent_image_sanctions"),
                counts.of("contact_child"),
                counts.of("contact_adult"),
                counts.of("non_contact"));
    }
}
