package org.openmappa.referral;

/** A risk tool; a dynamic one looks at what can change. */
public record Tool(String code, String label, boolean dynamic) {}
