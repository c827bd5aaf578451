package org.openmappa.access;

/** An identity provider at which one can sign in: what people call it, and where that begins. */
public record ProviderLink(String name, String href) {}
