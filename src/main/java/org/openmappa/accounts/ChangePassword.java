package org.openmappa.accounts;

import java.util.List;
import org.openmappa.access.KeepPassword;
import org.openmappa.access.Origin;
import org.openmappa.access.Prove;
import org.openmappa.access.StepUp;
import org.openmappa.shared.Actor;
import org.openmappa.shared.NotFound;
import org.openmappa.shared.Refused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Changes one's own password; it ends every other session. Whoever has a second factor gives a code before. */
@Component
public class ChangePassword {
    private final KeepPassword keep;
    private final Prove prove;
    private final StepUp stepUp;
    private final PasswordRules rules;

    ChangePassword(
            KeepPassword keep, Prove prove, StepUp stepUp, @Value("${mappa.breached-passwords:}") String breached) {
        this.keep = keep;
        this.prove = prove;
        this.stepUp = stepUp;
        this.rules = PasswordRules.with(breached);
    }

    public void begin(Actor actor) {
        if (prove.way(actor) == StepUp.Way.PROVIDER) {
            throw new NotFound();
        }
        stepUp.need(actor);
    }

    public void to(Actor actor, NewPassword wanted, Origin origin) {
        begin(actor);
        Refused.when(!wanted.password().equals(wanted.again()), "again", "The two are not the same");
        rules.refuse(wanted.password(), shortest(actor), known(actor)).ifPresent(why -> {
            throw new Refused("password", why);
        });
        keep.change(actor, wanted.current(), wanted.password(), origin);
    }

    public int shortest(Actor actor) {
        return prove.way(actor) == StepUp.Way.CODE ? PasswordRules.BESIDE_A_CODE : PasswordRules.ALONE;
    }

    private static List<String> known(Actor actor) {
        return List.of(actor.username(), actor.fullName(), actor.agency(), actor.area(), "openmappa", "mappa");
    }
}
