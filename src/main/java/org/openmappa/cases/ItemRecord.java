package org.openmappa.cases;

import java.util.List;
import java.util.UUID;
import org.openmappa.shared.CaseId;

/** What one module recorded of a case at an item of a sitting: the minutes are built from these, nothing is retyped. */
public interface ItemRecord {
    /** A section of the minutes: a heading and lines, each with its label and its words. */
    record Section(int order, String heading, List<Line> lines) {}

    /** One line of a section; the label may be empty. */
    record Line(String label, String words) {}

    /** Runs in the transaction that drafts the minutes, with the case entered. */
    List<Section> sections(CaseId id, UUID sittingItem);
}
