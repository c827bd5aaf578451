package org.openmappa.check.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.openmappa.check.AskDuty;
import org.openmappa.check.AskOrder;
import org.openmappa.check.AskReview;
import org.openmappa.check.AskTheLaw;
import org.openmappa.check.Check;
import org.openmappa.check.DutyAsked;
import org.openmappa.check.OrderAsked;
import org.openmappa.check.ReviewAsked;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the API's document says of the law: for each question a worked example, whose answer is found when the document
 * is asked for, so that it is always the true one.
 */
@Configuration
class LawDocument {
    private static final String JSON = "application/json";
    private static final String EXAMPLE = "example";
    private final JsonMapper json;
    private final AskTheLaw law;

    LawDocument(JsonMapper json, AskTheLaw law) {
        this.json = json;
        this.law = law;
    }

    @Bean
    GlobalOpenApiCustomizer questionsToTheLaw() {
        return this::describe;
    }

    /** How one question is told, and how it is answered. */
    private record Question(String summary, Function<Map<String, Object>, Object> answer) {}

    private Map<String, Question> questions() {
        return Map.of(
                "/api/law/eligibility",
                new Question(
                        "Whether MAPPA and the notification requirements apply; nothing is kept",
                        facts -> answer(facts, Check.class, law::of)),
                "/api/law/duties",
                new Question(
                        "By when something must be notified to the police",
                        facts -> answer(facts, DutyAsked.class, AskDuty::of)),
                "/api/law/review",
                new Question(
                        "When indefinite notification can be reviewed",
                        facts -> answer(facts, ReviewAsked.class, AskReview::of)),
                "/api/law/orders",
                new Question(
                        "What a civil order may contain, and what a breach carries",
                        facts -> answer(facts, OrderAsked.class, AskOrder::of)));
    }

    private void describe(OpenAPI document) {
        var examples = examples();
        questions().forEach((path, question) -> {
            var facts = Objects.requireNonNull(examples.get(path));
            var operation =
                    Objects.requireNonNull(document.getPaths().get(path)).getPost();
            operation.summary(question.summary());
            show(operation, facts, question.answer().apply(facts));
        });
    }

    private static void show(Operation operation, Object question, Object answer) {
        Objects.requireNonNull(operation.getRequestBody().getContent().get(JSON))
                .addExamples(EXAMPLE, new Example().value(question));
        Objects.requireNonNull(operation.getResponses().get("200"))
                .getContent()
                .values()
                .forEach(type -> type.addExamples(EXAMPLE, new Example().value(answer)));
    }

    private <Q> Object answer(Map<String, Object> question, Class<Q> type, Function<Q, Object> law) {
        return json.convertValue(law.apply(json.convertValue(question, type)), Map.class);
    }

    private Map<String, Map<String, Object>> examples() {
        try (InputStream in = LawDocument.class.getResourceAsStream("/check/worked-examples.json")) {
            return json.readValue(Objects.requireNonNull(in), new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
