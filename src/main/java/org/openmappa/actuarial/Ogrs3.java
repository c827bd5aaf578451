package org.openmappa.actuarial;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * OGRS3: the likelihood of any proven reoffending from the criminal record alone. The sum is a linear predictor of age
 * and sex, whether this is the first sanction, the rate of sanctions over the career, and the kind of offence.
 */
public final class Ogrs3 {
    static final Points TABLE = Points.read("ogrs3-v3");
    private static final Tool TOOL = Tools.get("OGRS3");
    private static final int YOUNGEST = 10;
    private static final int CAREER_YEARS = 10;
    private static final int DECIMALS_OF_RATE = 5;

    private Ogrs3() {}

    public static Score score(Ogrs3Facts facts) {
        var work = asked(facts);
        if (work.lacks()) {
            return work.cannotTell();
        }
        var sex = Objects.requireNonNull(facts.sex());
        int age = age(facts, facts.followUpFrom());
        if (age < YOUNGEST) {
            return work.notApplicable("the scale begins at age " + YOUNGEST + " at the start of follow-up");
        }
        int sanctions = Objects.requireNonNull(facts.sanctions());
        work.add(TABLE.term("age." + sex, "Age at the start of follow-up, by sex", Numbers.years(age), age));
        work.add(TABLE.term("sanctions", "First or later sanction", Numbers.counted(sanctions, "sanction"), sanctions));
        work.add(rate(facts, sanctions));
        work.add(offence(Objects.requireNonNull(facts.offence())));
        History.warn(facts.convicted(), facts.followUpFrom(), work);
        return end(work);
    }

    /** From a linear predictor that somebody else has summed. */
    public static Score ofLinearPredictor(double sum) {
        Refuse.when(!Double.isFinite(sum), "The linear predictor must be a number");
        var work = new Working(TOOL);
        work.add(Term.of("Linear predictor as given", Numbers.plain(sum), sum, 1));
        return end(work);
    }

    private static Working asked(Ogrs3Facts facts) {
        var work = new Working(TOOL);
        work.need(facts.sex(), "sex");
        work.need(facts.born(), "date of birth");
        work.need(facts.convicted(), "date of the current conviction");
        work.need(facts.followUpFrom(), "start of follow-up");
        work.need(facts.sanctions(), "number of sanctions");
        work.need(facts.ageAtFirstSanction(), "age at first sanction");
        work.need(facts.offence(), "current offence");
        return work;
    }

    private static int age(Ogrs3Facts facts, @Nullable LocalDate day) {
        return Ages.on(Objects.requireNonNull(day), Objects.requireNonNull(facts.born()));
    }

    private static Term rate(Ogrs3Facts facts, int sanctions) {
        int career = age(facts, facts.convicted()) - Objects.requireNonNull(facts.ageAtFirstSanction());
        double exact = Math.log((double) sanctions / (CAREER_YEARS + career));
        double rate = Rounding.halfUp(new BigDecimal(exact), DECIMALS_OF_RATE).doubleValue();
        var said = "ln(" + sanctions + " / (" + CAREER_YEARS + " + " + career + ")) = " + Numbers.plain(rate);
        return Term.of("Rate of sanctions over the career", said, rate, TABLE.weight("rate"));
    }

    private static Term offence(Ogrs3Offence offence) {
        return Term.of("Current offence", offence.name(), 1, offence.weight());
    }

    private static Score end(Working work) {
        return work.linked(TABLE.links(), Rounding.WHOLE_OF_FIVE_DECIMALS);
    }
}
