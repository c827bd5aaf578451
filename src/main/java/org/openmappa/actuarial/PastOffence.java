package org.openmappa.actuarial;

/** A kind of earlier conviction that the dynamic SVRP counts. */
public enum PastOffence {
    HOMICIDE,
    GBH,
    KIDNAPPING,
    FIREARMS,
    ROBBERY,
    AGGRAVATED_BURGLARY,
    WEAPON,
    CRIMINAL_DAMAGE,
    ARSON
}
