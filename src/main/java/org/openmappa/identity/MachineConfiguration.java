package org.openmappa.identity;

import org.openmappa.access.MachineIssuer;
import org.openmappa.access.MachineSignIn;
import org.openmappa.access.Sessions;
import org.openmappa.web.Headers;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/** Machine clients of the API: let in only where the deployer names the audience that their tokens must be for. */
@Configuration
@ConditionalOnProperty({"mappa.oidc.issuer", "mappa.oidc.api-audience"})
class MachineConfiguration {
    @Bean
    MachineIssuer machineIssuer(Environment environment) {
        return new MachineIssuer(environment.getRequiredProperty("mappa.oidc.issuer"));
    }

    @Bean
    @Order(2)
    SecurityFilterChain machines(
            HttpSecurity http, MachineIssuer issuer, Environment environment, MachineSignIn signIn, Sessions sessions)
            throws Exception {
        MachineTokens tokens =
                new MachineTokens(issuer.issuer(), environment.getRequiredProperty("mappa.oidc.api-audience"));
        MachineFilter filter = new MachineFilter(tokens, new MachineSessions(signIn), sessions, RouteScopes.read());
        return Headers.on(http)
                .securityMatcher(MachineFilter::isMeant)
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable()) // no browser sends this header by itself
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .addFilterBefore(filter, AuthorizationFilter.class)
                .authorizeHttpRequests(all -> all.anyRequest().authenticated())
                .build();
    }
}
