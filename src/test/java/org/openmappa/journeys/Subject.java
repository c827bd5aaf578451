package org.openmappa.journeys;

/** The invented person of a journey. */
record Subject(String givenNames, String familyName) {
    String name() {
        return givenNames + " " + familyName;
    }
}
