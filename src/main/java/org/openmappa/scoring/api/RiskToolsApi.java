package org.openmappa.scoring.api;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openmappa.actuarial.Score;
import org.openmappa.scoring.Catalogue;
import org.openmappa.scoring.ReadAnswers;
import org.openmappa.scoring.RecordScore;
import org.openmappa.scoring.RiskTool;
import org.openmappa.scoring.WorkOut;
import org.openmappa.shared.Actor;
import org.openmappa.shared.CaseId;
import org.openmappa.web.Once;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The risk tools over the API: facts in, the score with every term out; or recorded on a case. */
@RestController
class RiskToolsApi {
    private final ReadAnswers answers;
    private final RecordScore record;
    private final Once once;

    RiskToolsApi(ReadAnswers answers, RecordScore record, Once once) {
        this.answers = answers;
        this.record = record;
        this.once = once;
    }

    @GetMapping("/api/risk-tools")
    Catalogue catalogue(Actor actor) {
        return Catalogue.whole();
    }

    @PostMapping("/api/risk-tools/{tool}")
    Score workOut(Actor actor, @PathVariable String tool, @RequestBody Map<String, Object> facts) {
        var asked = RiskTool.at(tool);
        return WorkOut.of(asked, answers.ofJson(asked, facts));
    }

    @PostMapping("/api/cases/{id}/risk-tools/{tool}")
    ResponseEntity<String> record(
            Actor actor,
            @PathVariable CaseId id,
            @PathVariable String tool,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody Map<String, Object> facts) {
        var asked = RiskTool.at(tool);
        var read = answers.ofJson(asked, facts);
        return once.create(actor, key, "score.record" + id + asked, facts, () -> {
            var added = record.on(actor, id, null, asked, read);
            return new Once.Created(URI.create("/api/cases/" + id + "/risk"), Map.of("id", added));
        });
    }
}
