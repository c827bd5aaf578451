package org.openmappa.access;

/** The identity provider whose tokens machine clients may call the API with; there is one only where it is configured. */
public record MachineIssuer(String issuer) {}
