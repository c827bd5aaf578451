package org.openmappa.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openmappa.cases.ItemRecord;

/** What minutes say: whose, of which meeting, and the sections in the order of the agenda. */
public record Content(String person, String reference, String sitting, List<Section> sections) {
    /** A section: its lines come from the record, the note from the minute taker or the chair. */
    public record Section(String heading, List<Line> lines, String note) {
        Section noted(String words) {
            return new Section(heading, lines, words);
        }
    }

    /** A line with its label, which may be empty. */
    public record Line(String label, String words) {}

    static Section from(ItemRecord.Section recorded) {
        List<Line> lines = recorded.lines().stream()
                .map(line -> new Line(line.label(), line.words()))
                .toList();
        return new Section(recorded.heading(), lines, "");
    }

    /** The same with the notes of an earlier draft, section by section of the same heading. */
    Content keepingNotesOf(Content earlier) {
        Map<String, Section> before = earlier.sections().stream()
                .collect(Collectors.toMap(Section::heading, Function.identity(), (first, again) -> first));
        List<Section> kept = sections.stream()
                .map(section -> before.containsKey(section.heading())
                        ? section.noted(before.get(section.heading()).note())
                        : section)
                .toList();
        return new Content(person, reference, sitting, kept);
    }

    /** The same with new notes, one for each section. */
    Content noted(List<String> notes) {
        List<Section> noted = new ArrayList<>();
        for (int i = 0; i < sections.size(); i++) {
            noted.add(sections.get(i).noted(i < notes.size() ? notes.get(i) : ""));
        }
        return new Content(person, reference, sitting, List.copyOf(noted));
    }
}
