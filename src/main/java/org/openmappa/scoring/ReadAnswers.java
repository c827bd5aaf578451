package org.openmappa.scoring;

import java.util.Map;
import java.util.Optional;
import org.openmappa.actuarial.OffenceCategory;
import org.openmappa.offences.FindOffenceCode;
import org.springframework.stereotype.Component;

/**
 * Reads what was sent as answers to the questions of a tool. A Home Office code becomes the actuarial category that the
 * imported list gives it.
 */
@Component
public class ReadAnswers {
    private final FindOffenceCode codes;

    ReadAnswers(FindOffenceCode codes) {
        this.codes = codes;
    }

    /** From the fields of a form; what cannot be read is told beside its field. */
    public Reading ofForm(RiskTool tool, Map<String, String[]> fields) {
        return categorised(tool, Reading.ofForm(tool, fields));
    }

    /** @throws org.openmappa.shared.Refused where an answer cannot be read */
    public Answers ofJson(RiskTool tool, Map<String, ?> document) {
        return categorised(tool, JsonFacts.read(tool, document)).orRefused();
    }

    private Reading categorised(RiskTool tool, Reading reading) {
        var code = tool.questions().stream()
                .filter(question -> question.kind() == Kind.HOME_OFFICE_CODE)
                .findFirst();
        return code.filter(question -> reading.answers().knows(question.name()))
                .map(question -> categorised(question, reading))
                .orElse(reading);
    }

    private Reading categorised(Question question, Reading reading) {
        var listed = codes.actuarialCategory(String.valueOf(reading.answers().text(question.name())));
        var category = listed.flatMap(OffenceCategory::named).map(OffenceCategory::name);
        if (category.isEmpty()) {
            return reading.butFor(question, notListed(listed));
        }
        var chosen = reading.answers().text(Questions.OFFENCE);
        return chosen == null || chosen.equals(category.get())
                ? new Reading(reading.answers().with(Questions.OFFENCE, category.get()), reading.unreadable())
                : reading.butFor(
                        question,
                        "The list gives this code the category %s. Choose that one, or leave the code out"
                                .formatted(
                                        OffenceCategory.valueOf(category.get()).inWords()));
    }

    private static String notListed(Optional<String> listed) {
        return listed.isEmpty()
                ? "No imported list has this code. Leave it out, and choose the category"
                : "The imported list gives this code no category. Leave it out, and choose the category";
    }
}
