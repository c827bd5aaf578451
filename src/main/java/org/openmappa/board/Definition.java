package org.openmappa.board;

import java.time.LocalDate;

/** What a table of the return counts, in one edition: past years keep the edition that stood in their day. */
public record Definition(int edition, String title, String wording, String source, LocalDate validFrom) {}
