package org.openmappa.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openmappa.law.Ages;
import org.openmappa.law.Conviction;
import org.openmappa.law.Disposal;
import org.openmappa.law.Length;
import org.openmappa.law.OffenceRef;
import org.openmappa.law.Route;
import org.openmappa.law.Sentence;
import org.openmappa.law.TerrorismNotificationPeriod;

/** Counter-Terrorism Act 2008, section 53: for how long a terrorist offender must notify. */
record CtaNotificationArea(LocalDate today) implements Area {
    private static final OffenceRef PREPARING_TERRORISM = new OffenceRef("TA2006-s5");
    private static final BigDecimal LONGEST = BigDecimal.valueOf(200);
    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

    @Override
    public String name() {
        return "CTA_NOTIFICATION";
    }

    @Override
    public Set<String> facts() {
        return Set.of("age_at_conviction", "term_years");
    }

    /** A case gives an age and a term, and nothing else: imprisonment for a terrorism offence. */
    @Override
    public Answers answer(Facts facts) {
        var sentence = Sentence.of(Disposal.IMPRISONMENT, today, term(facts.number("term_years")));
        var period =
                TerrorismNotificationPeriod.of(Conviction.of(PREPARING_TERRORISM, Route.CONVICTION, today, sentence)
                        .aged(new Ages(null, facts.count("age_at_conviction"))));
        return new Answers().with("years", Told.orMissing(period.years(), period.missing()), Parting.of(period));
    }

    private static @Nullable Length term(@Nullable BigDecimal years) {
        if (years == null) {
            return null;
        }
        if (years.signum() < 0 || years.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("term_years: '%s' is not between 0 and %s".formatted(years, LONGEST));
        }
        return Length.ofMonths(years.multiply(MONTHS).intValue());
    }
}
