package org.openmappa.ui;

/** The hidden field that proves a form came from our own page. */
public record Csrf(String parameterName, String token) {}
