package org.openmappa.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openmappa.shared.Refused;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;

/** What was sent, as answers to the questions of a tool, and what of it cannot be read. */
public record Reading(Answers answers, List<Unreadable> unreadable) {

    /** An answer that is none, with words for whoever gave it. */
    public record Unreadable(Question question, String why) {}

    public Reading {
        unreadable = List.copyOf(unreadable);
    }

    /** From the fields of a form. */
    static Reading ofForm(RiskTool tool, Map<String, String[]> fields) {
        var typed = new HashMap<String, List<String>>();
        tool.questions().forEach(q -> typed.put(q.name(), Arrays.asList(fields.getOrDefault(q.name(), new String[0]))));
        return of(tool, typed);
    }

    /** @param typed texts by the name of the question */
    static Reading of(RiskTool tool, Map<String, List<String>> typed) {
        var known = new HashMap<String, Object>();
        var unreadable = new ArrayList<Unreadable>();
        for (var question : tool.questions()) {
            try {
                var answer = question.kind().read(question, typed.getOrDefault(question.name(), List.of()));
                if (answer != null) {
                    known.put(question.name(), answer);
                }
            } catch (IllegalArgumentException noAnswer) {
                unreadable.add(new Unreadable(question, question.kind().wrong(question)));
            }
        }
        return new Reading(new Answers(known), unreadable);
    }

    /** The same, but for one answer that cannot stand. */
    Reading butFor(Question question, String why) {
        var all = new ArrayList<>(unreadable);
        all.add(new Unreadable(question, why));
        return new Reading(answers, all);
    }

    /** For a form, which shows everything that is wrong beside its field. */
    public BindingResult binding() {
        var binding = new MapBindingResult(new HashMap<>(), "answers");
        unreadable.forEach(u -> binding.rejectValue(u.question().name(), "answer", u.why()));
        return binding;
    }

    /** For the API: the answers, where all of them can be read. */
    Answers orRefused() {
        if (!unreadable.isEmpty()) {
            var first = unreadable.getFirst();
            throw new Refused(first.question().name(), first.why());
        }
        return answers;
    }
}
