package org.openmappa.actuarial;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The likelihood of a seriously harmful reoffence: serious violence and sexual parts added. RSR was used to June 2026;
 * its violent part, SNSV, is given, because its coefficients are superseded and not part of the product. CSRP follows
 * from July 2026.
 */
public enum Combined {
    RSR("rsr", "Serious violence (SNSV), as given"),
    CSRP("csrp-2026", "Serious violence (SVRP)");

    private final double forWomen;
    private final String violentPart;

    Combined(String table, String violentPart) {
        this.forWomen = Table.read(table).rows().getFirst().points("probability");
        this.violentPart = violentPart;
    }

    /** The probability that is added for a woman with a sexual history, for whom no sexual part is worked out. */
    public static double shareOfWomen() {
        return CSRP.forWomen;
    }

    public Score score(CombinedFacts facts) {
        var work = asked(facts);
        if (work.lacks()) {
            return work.cannotTell();
        }
        add(violentPart, facts.violentPercent(), work);
        if (facts.sexualPartsCount()) {
            add("Sexual contact (OSP/DC)", facts.directContactPercent(), work);
            add("Images and indirect contact (OSP/IIC)", facts.imagesPercent(), work);
        }
        if (facts.sex() == Sex.FEMALE && Boolean.TRUE.equals(facts.everSexual())) {
            work.add(Term.of("Fixed share for a woman with a sexual history", "yes", 1, forWomen * 100));
        }
        return work.inPercent(Rounding.TWO_DECIMALS.ofPercentage(new BigDecimal(work.sum())));
    }

    private Working asked(CombinedFacts facts) {
        var work = new Working(Tools.get(name()));
        work.need(facts.violentPercent(), violentPart);
        work.need(facts.sex(), "sex");
        if (facts.sex() == Sex.FEMALE) {
            work.need(facts.everSexual(), "whether there ever was a sexual or sexually motivated offence");
        }
        if (facts.sexualPartsCount()) {
            work.need(facts.directContactPercent(), "OSP/DC");
            work.need(facts.imagesPercent(), "OSP/IIC");
        }
        return work;
    }

    private static void add(String part, @Nullable BigDecimal percent, Working work) {
        double number = Objects.requireNonNull(percent).doubleValue();
        work.add(Term.of(part, Numbers.plain(number) + "%", number, 1));
    }
}
