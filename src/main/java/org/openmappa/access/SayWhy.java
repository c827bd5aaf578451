package org.openmappa.access;

import org.openmappa.shared.Actor;
import org.openmappa.shared.Braked;
import org.openmappa.shared.NotFound;
import org.openmappa.shared.UseCase;

/** Says why there is so much of an act, and may then go on with it for a while. */
@UseCase
public class SayWhy {
    private final Gate gate;

    SayWhy(Gate gate) {
        this.gate = gate;
    }

    /** Whether somebody was asked; who was not, or said it already, simply goes on. */
    public boolean of(Actor actor, Braked.Act act, NewReason said) {
        try {
            gate.sayWhy(actor, act, said.reason());
            return true;
        } catch (NotFound nothingAsked) {
            return false;
        }
    }
}
