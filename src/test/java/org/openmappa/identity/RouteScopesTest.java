package org.openmappa.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openmappa.access.Scope;
import org.openmappa.testing.Route;
import org.openmappa.testing.StageTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whoever adds a route to the API says whether a machine client may use it, and with which scope. */
@StageTest
class RouteScopesTest {
    private static final RouteScopes SCOPES = RouteScopes.read();

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Test
    void everyRouteOfTheApiHasItsRowAndNoRowIsOfAnotherTime() {
        assertThat(SCOPES.rows().stream().map(RouteScopes.Row::key))
                .containsExactlyInAnyOrderElementsOf(Route.all(mapping).stream()
                        .filter(Route::api)
                        .map(Route::key)
                        .toList());
    }

    @Test
    void everyScopeOpensSomething() {
        assertThat(SCOPES.rows().stream().flatMap(row -> row.scope().stream()).distinct())
                .containsExactlyInAnyOrder(Scope.values());
    }

    @Test
    void theMostSpecificRouteCounts() {
        assertThat(SCOPES.of("GET", "/api/referrals/figures")).contains(Scope.STATISTICS_READ);
        assertThat(SCOPES.of("GET", "/api/referrals/1")).contains(Scope.CASE_READ);
        assertThat(SCOPES.of("HEAD", "/api/referrals/1")).contains(Scope.CASE_READ);
    }

    @Test
    void whatIsNotWrittenDownIsClosed() {
        assertThat(SCOPES.of("GET", "/api/cases/1/")).isEmpty();
        assertThat(SCOPES.of("OPTIONS", "/api/cases/1")).isEmpty();
        assertThat(SCOPES.of("GET", "/api/sessions")).isEmpty();
        assertThat(SCOPES.of("GET", "/api/cases/1/access")).isEmpty();
    }
}
