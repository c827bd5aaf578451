package org.openmappa.check.api;

import jakarta.validation.Valid;
import java.util.List;
import org.openmappa.check.AskDuty;
import org.openmappa.check.AskOrder;
import org.openmappa.check.AskReview;
import org.openmappa.check.AskTheLaw;
import org.openmappa.check.Check;
import org.openmappa.check.DutyAsked;
import org.openmappa.check.OrderAsked;
import org.openmappa.check.ReviewAsked;
import org.openmappa.offences.CodedOffence;
import org.openmappa.offences.FindOffenceCode;
import org.openmappa.shared.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Asks the law over the API; nothing is kept. */
@RestController
class CheckApi {
    private final AskTheLaw law;
    private final FindOffenceCode codes;

    CheckApi(AskTheLaw law, FindOffenceCode codes) {
        this.law = law;
        this.codes = codes;
    }

    @GetMapping("/api/offence-codes")
    List<CodedOffence> codes(Actor actor, @RequestParam(defaultValue = "") String words) {
        return codes.by(words);
    }

    @PostMapping("/api/law/duties")
    AskDuty.Answered duty(Actor actor, @Valid @RequestBody DutyAsked asked) {
        return AskDuty.of(asked);
    }

    @PostMapping("/api/law/review")
    AskReview.Answered review(Actor actor, @Valid @RequestBody ReviewAsked asked) {
        return AskReview.of(asked);
    }

    @PostMapping("/api/law/orders")
    AskOrder.Answered order(Actor actor, @Valid @RequestBody OrderAsked asked) {
        return AskOrder.of(asked);
    }

    @PostMapping("/api/law/eligibility")
    AskTheLaw.Answered eligibility(Actor actor, @Valid @RequestBody Check check) {
        return law.of(check);
    }
}
