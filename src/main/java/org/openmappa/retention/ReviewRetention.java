package org.openmappa.retention;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.openmappa.access.Gate;
import org.openmappa.clocks.Clocks;
import org.openmappa.clocks.Owner;
import org.openmappa.shared.Actor;
import org.openmappa.shared.London;
import org.openmappa.shared.PersonId;
import org.openmappa.shared.Refused;
import org.openmappa.shared.Right;
import org.openmappa.shared.UseCase;

/** Decides whether what is recorded of a person is still needed. Nothing is destroyed before a second person agrees. */
@UseCase
public class ReviewRetention {
    /** What waits for the co-ordinator when the day of the review comes; the job of the database starts it. */
    static final String REVIEW = "retention.review";

    /** What waits for the second person. */
    static final String SETTLE = "retention.settle";

    private final Gate gate;
    private final RetentionRecords records;
    private final Clocks clocks;
    private final Clock clock;

    ReviewRetention(Gate gate, RetentionRecords records, Clocks clocks, Clock clock) {
        this.gate = gate;
        this.records = records;
        this.clocks = clocks;
        this.clock = clock;
    }

    /** How it stands with a record. */
    public RetentionStanding of(Actor actor, PersonId person) {
        gate.read(actor, person, Right.REVIEW_RETENTION, "retention.look");
        return standing(person);
    }

    /** @return the proposal to destroy it, where that was decided; else the person's own identifier */
    public UUID decide(Actor actor, PersonId person, NewRetention review) {
        gate.change(
                actor,
                person,
                Right.REVIEW_RETENTION,
                "retention.decide",
                Map.of("kind", review.kind(), "reason", review.reason()));
        RetentionStanding standing = standing(person);
        clocks.meet(REVIEW, person.value());
        return switch (review.kind()) {
            case KEEP -> keep(actor, person, review);
            case HOLD -> hold(actor, person, review);
            case LIFT -> lift(actor, person, review, standing);
            case DESTROY -> propose(actor, person, review, standing);
        };
    }

    private UUID keep(Actor actor, PersonId person, NewRetention review) {
        LocalDate until = review.until();
        if (until == null || !until.isAfter(London.today(clock))) {
            throw new Refused("until", "Enter the day on which it is reviewed again, after today");
        }
        records.keep(person, until, review.reason(), actor);
        return person.value();
    }

    private UUID hold(Actor actor, PersonId person, NewRetention review) {
        String askedBy = review.askedBy();
        if (askedBy == null || askedBy.isBlank()) {
            throw new Refused("askedBy", "Enter who asked for it");
        }
        records.hold(person, askedBy, review.reason(), actor);
        return person.value();
    }

    private UUID lift(Actor actor, PersonId person, NewRetention review, RetentionStanding standing) {
        Hold lifted = standing.standingHolds().stream()
                .filter(hold -> hold.id().equals(review.hold()))
                .findFirst()
                .orElseThrow(() -> new Refused("hold", "Choose a legal hold that stands"));
        records.lift(lifted.id(), review.reason(), actor, OffsetDateTime.ofInstant(Instant.now(clock), ZoneOffset.UTC));
        return person.value();
    }

    private UUID propose(Actor actor, PersonId person, NewRetention review, RetentionStanding standing) {
        standing.obstacle().ifPresent(why -> {
            throw new Refused("kind", why);
        });
        UUID proposal = records.propose(person, review.reason(), actor);
        clocks.start(
                SETTLE,
                person,
                proposal,
                Owner.role(whoSettles(actor), actor.areaId()),
                "/destructions/" + proposal,
                London.today(clock));
        return proposal;
    }

    private RetentionStanding standing(PersonId person) {
        LocalDate today = London.today(clock);
        return records.standing(person, clocks.rule(REVIEW, today), today);
    }

    /** Never the one who proposes it. */
    private static String whoSettles(Actor actor) {
        return actor.is("COORDINATOR") ? "DEPUTY_COORDINATOR" : "COORDINATOR";
    }
}
