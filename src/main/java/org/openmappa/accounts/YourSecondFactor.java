package org.openmappa.accounts;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.openmappa.access.Enrolment;
import org.openmappa.access.Gate;
import org.openmappa.access.Origin;
import org.openmappa.access.PresentPassword;
import org.openmappa.access.StepUp;
import org.openmappa.shared.Actor;
import org.openmappa.shared.NotFound;
import org.openmappa.shared.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One's own second factor. Whoever changes it proves who they are as at sign-in: a fresh proof, and the password. */
@Component
@Transactional
public class YourSecondFactor {
    private final AccountRecords records;
    private final Enrolment enrolment;
    private final StepUp stepUp;
    private final PresentPassword password;

    YourSecondFactor(AccountRecords records, Enrolment enrolment, StepUp stepUp, PresentPassword password) {
        this.records = records;
        this.enrolment = enrolment;
        this.stepUp = stepUp;
        this.password = password;
    }

    /** Since when there is one, and how many recovery codes are left; nothing where there is none. */
    public record Standing(OffsetDateTime since, int recoveryCodes) {}

    public Optional<Standing> standing(Actor actor) {
        return records.enrolledAt(actor).map(since -> new Standing(since, records.recoveryCodesLeft(actor)));
    }

    /** Whether one signs in here at all, and not at an identity provider. */
    public boolean isLocal(Actor actor) {
        return records.hasPassword(actor);
    }

    public Enrolment.Offer offer(Actor actor) {
        begin(actor);
        return enrolment.offer(actor.userId(), actor.username());
    }

    /** The same offer once more. */
    public Enrolment.Offer again(Actor actor, String sealed) {
        begin(actor);
        return enrolment.again(actor.userId(), actor.username(), sealed);
    }

    /** Sets it up, or replaces it, ends all other sessions, and gives the recovery codes for this once. */
    public List<String> keep(Actor actor, String current, String sealed, String code, Origin origin) {
        begin(actor);
        password.need(actor, current, "second-factor.enrol", origin);
        List<String> codes = enrolment
                .keep(actor.userId(), sealed, code, origin)
                .orElseThrow(() -> new Refused("code", "This code does not fit. Wait for the next one, and enter it"));
        Gate.answer(records.endOthers(actor));
        return codes;
    }

    /** Whether there is a second factor to which recovery codes belong. */
    public boolean beginCodes(Actor actor) {
        begin(actor);
        return records.enrolledAt(actor).isPresent();
    }

    public List<String> renewCodes(Actor actor, String current, Origin origin) {
        Refused.when(!beginCodes(actor), "current", "Set up your second factor first");
        password.need(actor, current, "recovery-codes.make", origin);
        return enrolment.renewCodes(actor.userId(), origin);
    }

    private void begin(Actor actor) {
        if (!isLocal(actor)) {
            throw new NotFound();
        }
        stepUp.need(actor);
    }
}
