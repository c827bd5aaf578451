package org.openmappa.actuarial;

/** Sex as the tools count it. They know no third answer: where neither fits, leave the fact out and read why. */
public enum Sex {
    MALE,
    FEMALE
}
