package org.openmappa.actuarial;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of current offence that the predictors of 2026 tell apart. */
public enum OffenceCategory {
    ABSCONDING_OR_BAIL,
    ACQUISITIVE_VIOLENCE,
    BURGLARY_DOMESTIC,
    BURGLARY_OTHER,
    CRIMINAL_DAMAGE,
    DRINK_DRIVING,
    DRUG_IMPORT_EXPORT_OR_PRODUCTION,
    DRUG_POSSESSION_OR_SUPPLY,
    DRUNKENNESS,
    FIREARMS_MOST_SERIOUS,
    FIREARMS_OTHER,
    FRAUD_AND_FORGERY,
    HANDLING_STOLEN_GOODS,
    MOTORING_OFFENCES,
    OTHER_OFFENCES,
    PUBLIC_ORDER_AND_HARRASSMENT,
    SEXUAL_AGAINST_CHILD,
    SEXUAL_NOT_AGAINST_CHILD,
    THEFT_NON_MOTOR,
    VEHICLE_RELATED_THEFT,
    VIOLENCE_AGAINST_THE_PERSON_ABH_PLUS,
    VIOLENCE_AGAINST_THE_PERSON_SUB_ABH,
    WEAPONS_NON_FIREARM,
    WELFARE_FRAUD;

    public static Optional<OffenceCategory> named(String name) {
        return Arrays.stream(values()).filter(c -> c.name().equals(name)).findFirst();
    }

    public String inWords() {
        var words = name().toLowerCase(Locale.UK).replace('_', ' ').replace("harrassment", "harassment");
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }
}
