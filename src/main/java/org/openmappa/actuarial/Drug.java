package org.openmappa.actuarial;

/** A drug whose use the dynamic versions count. Other drugs are ketamine, spice, hallucinogens, solvents and any other. */
public enum Drug {
    HEROIN,
    METHADONE,
    OTHER_OPIATE,
    CRACK_COCAINE,
    POWDER_COCAINE,
    PRESCRIPTION_DRUG_MISUSE,
    BENZODIAZEPINES,
    CANNABIS,
    STEROIDS,
    OTHER_DRUGS
}
