package org.openmappa.ui;

/** Who is signed in, as shown at the top of each page. */
public record SignedIn(String name, String agency) {}
