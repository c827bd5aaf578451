package org.openmappa.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.openmappa.shared.Actor;
import org.openmappa.shared.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Where the pages' script sends what is being typed. */
@Controller
class DraftController {
    private static final int LONGEST_KEY = 200;
    private static final int LARGEST = 100_000;
    private static final Set<String> NOT_TYPED = Set.of("key", "_csrf", SentForm.FIELD);
    private final Drafts drafts;

    DraftController(Drafts drafts) {
        this.drafts = drafts;
    }

    @PostMapping("/drafts")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void save(Actor actor, @RequestParam String key, @RequestParam MultiValueMap<String, String> typed) {
        Refused.when(key.isBlank() || key.length() > LONGEST_KEY, "key", "This is not the key of a form");
        Map<String, List<String>> kept = typed.entrySet().stream()
                .filter(e -> !NOT_TYPED.contains(e.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Refused.when(
                kept.toString().length() > LARGEST || kept.toString().indexOf('\0') >= 0,
                "key",
                "This cannot be kept as a draft");
        drafts.save(actor, key, kept);
    }
}
