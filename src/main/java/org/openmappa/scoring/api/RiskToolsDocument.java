package org.openmappa.scoring.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.openmappa.scoring.ReadAnswers;
import org.openmappa.scoring.RiskTool;
import org.openmappa.scoring.WorkOut;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the API's document says of the risk tools: the facts of each tool, and a worked example of each whose answer is
 * worked out when the document is asked for, so that it is always the true one.
 */
@Configuration
class RiskToolsDocument {
    private static final String JSON = "application/json";
    private static final String IN_THE_OPEN = "/api/risk-tools/{tool}";
    private static final String ON_A_CASE = "/api/cases/{id}/risk-tools/{tool}";

    private final ReadAnswers answers;
    private final JsonMapper json;

    RiskToolsDocument(ReadAnswers answers, JsonMapper json) {
        this.answers = answers;
        this.json = json;
    }

    @Bean
    GlobalOpenApiCustomizer riskTools() {
        return this::describe;
    }

    private void describe(OpenAPI document) {
        for (var tool : RiskTool.values()) {
            document.getComponents().addSchemas(FactsSchema.name(tool), FactsSchema.of(tool));
        }
        var examples = WorkedExamples.read(json);
        var open = operation(document, IN_THE_OPEN);
        takes(open, examples);
        answers(open, examples);
        open.summary("Work out a risk tool; nothing is kept");
        var kept = operation(document, ON_A_CASE);
        takes(kept, examples);
        kept.summary("Work out a risk tool and record the score on a case");
        operation(document, "/api/risk-tools", PathItem.HttpMethod.GET)
                .summary("The risk tools, what each asks, and those that are never computed");
    }

    private static void takes(Operation operation, Map<RiskTool, Map<String, Object>> examples) {
        Schema<?> anyOf = new Schema<>();
        var type = new MediaType();
        for (var tool : RiskTool.values()) {
            anyOf.addAnyOfItem(new Schema<>().$ref("#/components/schemas/" + FactsSchema.name(tool)));
            type.addExamples(
                    tool.slug(), new Example().summary(tool.label()).value(Objects.requireNonNull(examples.get(tool))));
        }
        operation.requestBody(new RequestBody()
                .required(true)
                .description("The facts of the tool that the address names. What is left out is not yet known.")
                .content(new Content().addMediaType(JSON, type.schema(anyOf))));
        operation.getParameters().stream()
                .filter(p -> "tool".equals(p.getName()))
                .forEach(p -> p.description("The tool").schema(slugs()));
    }

    private void answers(Operation operation, Map<RiskTool, Map<String, Object>> examples) {
        var answer = Objects.requireNonNull(operation.getResponses().get("200"));
        var type = Objects.requireNonNull(answer.getContent().get(JSON));
        examples.forEach((tool, facts) -> type.addExamples(
                tool.slug(),
                new Example()
                        .summary(tool.label())
                        .value(json.convertValue(WorkOut.of(tool, answers.ofJson(tool, facts)), Map.class))));
    }

    private static Schema<String> slugs() {
        var schema = new StringSchema();
        schema.setEnum(Arrays.stream(RiskTool.values()).map(RiskTool::slug).toList());
        return schema;
    }

    private static Operation operation(OpenAPI document, String path) {
        return operation(document, path, PathItem.HttpMethod.POST);
    }

    private static Operation operation(OpenAPI document, String path, PathItem.HttpMethod method) {
        var item = Objects.requireNonNull(document.getPaths().get(path));
        return Objects.requireNonNull(item.readOperationsMap().get(method));
    }
}
