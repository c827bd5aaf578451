package org.openmappa.rules;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openmappa.actuarial.Tool;

/** The band of a percentage that is given, for RSR and CSRP. */
record PercentageArea(Tool tool) implements Area {
    @Override
    public String name() {
        return tool.id();
    }

    @Override
    public Set<String> facts() {
        return Set.of("score_pct");
    }

    @Override
    public Answers answer(Facts facts) {
        var percent = facts.number("score_pct");
        var because = "%s: the bands begin at %s".formatted(tool.inWords(), tool.bandsFrom());
        return new Answers().with("band", band(percent), because);
    }

    private Object band(@Nullable BigDecimal percent) {
        return percent == null ? new Answers.CannotTell("score_pct is not stated") : tool.band(percent);
    }
}
