package org.openmappa;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openmappa.testing.Answer;
import org.openmappa.testing.Stage;
import org.openmappa.testing.StageTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The API's document is valid, whole, and the same for every operation. */
@StageTest
class ApiDocumentTest {
    @Autowired
    Stage stage;

    Answer answer;
    SwaggerParseResult read;

    @BeforeEach
    void readIt() {
        answer = stage.api("coordinator.ns").get("/api/openapi");
        read = new OpenAPIV3Parser().readContents(answer.body());
    }

    @Test
    void itIsAValidOpenApiDocument() {
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("openapi").asString()).startsWith("3.1");
        assertThat(read.getMessages()).isEmpty();
        assertThat(document().getInfo().getTitle()).isEqualTo("OpenMAPPA");
    }

    @Test
    void everyOperationHasANameOfItsOwn() {
        assertThat(operations().map(Operation::getOperationId))
                .doesNotContainNull()
                .doesNotHaveDuplicates();
    }

    @Test
    void everyOperationButSigningInNeedsASession() {
        assertThat(operations()
                        .filter(op ->
                                op.getSecurity() == null || op.getSecurity().isEmpty()))
                .extracting(Operation::getOperationId)
                .containsExactly("sessionStart");
        assertThat(document().getComponents().getSecuritySchemes()).containsOnlyKeys("bearer", "cookie", "machine");
    }

    @Test
    void everyOperationSaysHowItIsRefused() {
        assertThat(operations())
                .allSatisfy(op ->
                        assertThat(op.getResponses()).as(op.getOperationId()).containsKeys("400", "401", "403", "404"));
        assertThat(operations()
                        .flatMap(op -> Stream.ofNullable(op.getResponses().get("403"))))
                .allSatisfy(refusal -> assertThat(refusal.getContent()).containsOnlyKeys("application/problem+json"));
    }

    @Test
    void whoActsIsNoParameter() {
        Set<String> names = parameters().collect(Collectors.toSet());
        assertThat(names).doesNotContain("actor", "token", "userId");
    }

    @Test
    void identifiersAreTexts() {
        assertThat(document().getComponents().getSchemas().keySet()).doesNotContain("PersonId", "CaseId");
    }

    @Test
    void repeatedCreationsAndLostRacesAreDocumented() {
        List<Operation> creations = operations()
                .filter(op -> names(op).anyMatch("Idempotency-Key"::equals))
                .toList();
        List<Operation> changes = operations()
                .filter(op -> names(op).anyMatch("If-Match"::equals))
                .toList();
        assertThat(creations).isNotEmpty();
        assertThat(changes)
                .isNotEmpty()
                .allSatisfy(op -> assertThat(op.getResponses()).containsKeys("412", "428"));
    }

    @Test
    void eachOperationNamesTheScopeThatAMachineNeeds() throws IOException {
        Map<String, String> table = Files.readAllLines(Path.of("src/main/resources/access/route-scopes.csv")).stream()
                .filter(line -> !line.startsWith("#") && !line.startsWith("method,"))
                .map(line -> line.split(",", -1))
                .filter(cells -> !cells[2].isEmpty())
                .collect(Collectors.toMap(cells -> cells[0] + " " + cells[1], cells -> cells[2]));
        Map<String, String> said = new HashMap<>();
        document()
                .getPaths()
                .forEach((path, item) -> item.readOperationsMap()
                        .forEach((method, operation) ->
                                scope(operation).ifPresent(scope -> said.put(method + " " + path, scope))));
        assertThat(said).isNotEmpty().isEqualTo(table);
    }

    private static Optional<String> scope(Operation operation) {
        return Stream.ofNullable(operation.getSecurity())
                .flatMap(List::stream)
                .flatMap(way -> Stream.ofNullable(way.get("machine")))
                .map(List::getFirst)
                .findFirst();
    }

    private OpenAPI document() {
        return read.getOpenAPI();
    }

    private Stream<Operation> operations() {
        return document().getPaths().values().stream().flatMap(path -> path.readOperations().stream());
    }

    private Stream<String> parameters() {
        return operations().flatMap(ApiDocumentTest::names);
    }

    private static Stream<String> names(Operation operation) {
        return operation.getParameters() == null
                ? Stream.of()
                : operation.getParameters().stream().map(p -> String.valueOf(p.getName()));
    }
}
