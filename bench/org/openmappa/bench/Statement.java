package org.openmappa.bench;

import java.util.List;

/** One statement as the application sent it, with its parameters as text; a null parameter is null. */
record Statement(String text, List<String> parameters) {}
