package org.openmappa.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openmappa.ui.Form;

/** One field that a colleague changed while a form was open: what they saved, and what was typed here. */
public record Difference(String label, String saved, String typed) {
    static List<Difference> between(Map<String, String> saved, Form typed) {
        return saved.entrySet().stream()
                .filter(e -> !e.getKey().equals("version"))
                .filter(e -> !Objects.equals(e.getValue(), typed.value(e.getKey())))
                .map(e -> new Difference(Wording.label(e.getKey()), e.getValue(), typed.value(e.getKey())))
                .toList();
    }
}
