package org.openmappa.decisions;

/** A disagreement on record. */
public record Dissent(String who, String agency, String words) {}
