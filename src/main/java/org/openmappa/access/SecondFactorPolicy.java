package org.openmappa.access;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Whether everybody with a local account has to set up a second factor: required in a live service, optional in a demo,
 * whose passwords are public. The setting {@code mappa.second-factor} says otherwise.
 */
@Component
class SecondFactorPolicy {
    private final boolean required;

    SecondFactorPolicy(@Value("${mappa.second-factor:}") String given, @Value("${mappa.demo:false}") boolean demo) {
        this.required = switch (given) {
            case "" -> !demo;
            case "required" -> true;
            case "optional" -> false;
            default -> throw new IllegalArgumentException("MAPPA_SECOND_FACTOR is required or optional, not " + given);
        };
    }

    boolean required() {
        return required;
    }
}
