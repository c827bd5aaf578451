package org.openmappa.identity;

import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the API's own document says to machine clients: how they come in, and for which operations with which scope. */
@Configuration
class MachineDocument {
    private static final String MACHINE = "machine";
    private static final String WORDS =
            "A machine client's access token (OAuth 2.0 client credentials) from the identity"
                    + " provider, with the header On-Behalf-Of: the user name of the person for whom it calls. The client is registered"
                    + " by the security administrator, with the scopes that it has at most; an operation names the one that it needs."
                    + " Where a scope or a registration is missing the answer is 403. Operations without it are for people only.";

    @Bean
    GlobalOpenApiCustomizer scopesOfMachines() {
        RouteScopes scopes = RouteScopes.read();
        return document -> {
            document.getComponents()
                    .addSecuritySchemes(
                            MACHINE,
                            new SecurityScheme()
                                    .type(SecurityScheme.Type.HTTP)
                                    .scheme("bearer")
                                    .bearerFormat("JWT")
                                    .description(WORDS));
            document.getPaths().forEach((path, item) -> letIn(path, item, scopes));
        };
    }

    private static void letIn(String path, PathItem item, RouteScopes scopes) {
        item.readOperationsMap()
                .forEach((method, operation) -> scopes.of(method.name(), path)
                        .ifPresent(scope ->
                                operation.addSecurityItem(new SecurityRequirement().addList(MACHINE, scope.code()))));
    }
}
