package org.openmappa.rules;

import java.time.LocalDate;
import java.util.Set;
import org.openmappa.law.Schedule3Listing;

/** Sexual Offences Act 2003, Schedule 3: whether an offence is listed, and its threshold met. */
record Schedule3Area(LocalDate today) implements Area {
    @Override
    public String name() {
        return "SCHEDULE3";
    }

    @Override
    public Set<String> facts() {
        return ConvictionReader.FACTS;
    }

    @Override
    public Answers answer(Facts facts) {
        var convictions = new ConvictionReader(facts, today).convictions(new Relation(true, 0), facts());
        if (convictions.isEmpty()) {
            return new Answers()
                    .with("in_schedule_3", new Answers.CannotTell("the offence is not stated"), "the offence");
        }
        var ruling = Schedule3Listing.of(convictions.getFirst());
        return new Answers()
                .with("in_schedule_3", Told.outcome(ruling.outcome(), ruling.missing()), Parting.of(ruling));
    }
}
