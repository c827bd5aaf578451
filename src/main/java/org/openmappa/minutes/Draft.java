package org.openmappa.minutes;

/** The draft with its version. */
public record Draft(Content content, int version) {}
