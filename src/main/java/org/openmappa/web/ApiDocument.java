package org.openmappa.web;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.media.UUIDSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.PathParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openmappa.access.SessionCookie;
import org.openmappa.shared.Actor;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the API's own document says of all operations alike: how to sign in, and what comes back when it fails. */
@Configuration
class ApiDocument {
    private static final String PROBLEM = "Problem";
    private static final String PROBLEM_JSON = "application/problem+json";
    private static final String BEARER = "bearer";
    private static final String COOKIE = "cookie";

    /** Reasons of refusal, and in which words they are documented. */
    private static final Map<String, String> REFUSALS = Map.of(
            "400", "The request cannot be read, or some fields are not right; nothing was changed",
            "401", "There is no live session",
            "403", "Your role does not include this",
            "404", "There is nothing here that you may know of",
            "409", "It was changed meanwhile",
            "412", "It was changed since the version in If-Match; read it again, then repeat",
            "422", "The rules refuse this, with the reason and the field",
            "428", "If-Match is missing");

    private static final Map<String, String> HEADERS = Map.of(
            "Idempotency-Key",
            "Any text of up to 100 characters, fresh for each creation. For seven days a repeated request with the same key creates nothing twice and gets the first answer again.",
            "If-Match",
            "The version from the ETag of what was read. If somebody changed it meanwhile the answer is 412 and nothing is overwritten.");

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class);
    }

    @Bean
    GlobalOpenApiCustomizer wholeApi() {
        return ApiDocument::complete;
    }

    /** One name for each operation, made of the controller and its method: {@code personRegister}. */
    @Bean
    GlobalOperationCustomizer operationNames() {
        return (operation, handler) -> {
            String topic = handler.getBeanType().getSimpleName().replaceFirst("Api$", "");
            String verb = handler.getMethod().getName();
            return operation.operationId(first(topic, false) + first(verb, true));
        };
    }

    @Bean
    ModelConverter typedIds() {
        return new TypedIds();
    }

    private static void complete(OpenAPI document) {
        document.info(new Info()
                        .title("OpenMAPPA")
                        .version("1")
                        .description("The shared case file and workflow of Multi-Agency Public Protection Arrangements."
                                + " Every call passes the same checks and leaves the same trail as the pages.")
                        .license(new License().name("Apache License 2.0").identifier("Apache-2.0")))
                .servers(List.of(new Server().url("/")));
        Components components = Objects.requireNonNullElseGet(document.getComponents(), Components::new);
        document.components(components
                .addSchemas(PROBLEM, problem())
                .addSecuritySchemes(
                        BEARER,
                        new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"))
                .addSecuritySchemes(
                        COOKIE,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.APIKEY)
                                .in(SecurityScheme.In.COOKIE)
                                .name(SessionCookie.NAME)));
        document.getPaths().forEach((path, item) -> item.readOperations().forEach(op -> complete(path, op)));
    }

    private static void complete(String path, Operation operation) {
        if (path.equals("/api/sessions") && operation.getRequestBody() != null) {
            operation.security(List.of());
        } else {
            Stream.of(BEARER, COOKIE).forEach(way -> operation.addSecurityItem(new SecurityRequirement().addList(way)));
        }
        nameWhatThePathHolds(path, operation);
        parameters(operation).forEach(ApiDocument::describe);
        ApiResponses responses = operation.getResponses();
        Stream<String> refusals = Stream.of("400", "401", "403", "404");
        if (operation.getRequestBody() != null) {
            refusals = Stream.concat(refusals, Stream.of("422"));
        }
        if (parameters(operation).anyMatch(p -> "If-Match".equals(p.getName()))) {
            refusals = Stream.concat(refusals, Stream.of("412", "428"));
        }
        refusals.forEach(status -> responses.addApiResponse(status, refusal(status)));
    }

    /** A path may hold an identifier that its handler has no need of; the document names it all the same. */
    private static void nameWhatThePathHolds(String path, Operation operation) {
        Pattern.compile("\\{(\\w+)}")
                .matcher(path)
                .results()
                .map(found -> found.group(1))
                .filter(name ->
                        parameters(operation).noneMatch(p -> "path".equals(p.getIn()) && name.equals(p.getName())))
                .forEach(name -> operation.addParametersItem(
                        new PathParameter().name(name).schema(new StringSchema().format("uuid"))));
    }

    private static Stream<Parameter> parameters(Operation operation) {
        return operation.getParameters() == null ? Stream.of() : operation.getParameters().stream();
    }

    private static void describe(Parameter parameter) {
        String words = HEADERS.get(String.valueOf(parameter.getName()));
        if (words != null) {
            parameter.description(words).required(true);
        }
    }

    private static ApiResponse refusal(String status) {
        Schema<?> schema = new Schema<>().$ref("#/components/schemas/" + PROBLEM);
        return new ApiResponse()
                .description(REFUSALS.get(status))
                .content(new Content().addMediaType(PROBLEM_JSON, new MediaType().schema(schema)));
    }

    private static Schema<?> problem() {
        Schema<?> field =
                new ObjectSchema().addProperty("field", new StringSchema()).addProperty("message", new StringSchema());
        return new ObjectSchema()
                .description("Problem details (RFC 9457)")
                .addProperty("type", new StringSchema())
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("instance", new StringSchema())
                .addProperty("errors", new ArraySchema().items(field));
    }

    private static String first(String name, boolean upper) {
        String letter = name.substring(0, 1);
        return (upper ? letter.toUpperCase(java.util.Locale.ROOT) : letter.toLowerCase(java.util.Locale.ROOT))
                + name.substring(1);
    }

    /** Identifiers with a type of their own are plain UUIDs on the wire. */
    private static final class TypedIds implements ModelConverter {
        private static boolean isIdentifier(Class<?> type) {
            return type.isRecord()
                    && type.getName().startsWith("org.openmappa.")
                    && type.getRecordComponents().length == 1
                    && type.getRecordComponents()[0].getType() == UUID.class
                    && type.getSimpleName().endsWith("Id");
        }

        @Override
        public @Nullable Schema<?> resolve(
                AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
            JavaType java = Json.mapper().constructType(type.getType());
            if (java != null && isIdentifier(java.getRawClass())) {
                return new UUIDSchema();
            }
            return chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        }
    }
}
