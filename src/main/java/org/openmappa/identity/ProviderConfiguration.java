package org.openmappa.identity;

import java.util.List;
import org.openmappa.access.ProviderLink;
import org.openmappa.access.ProviderSignIn;
import org.openmappa.access.Seal;
import org.openmappa.web.Headers;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.NullSecurityContextRepository;

/** Signing in at an identity provider: there only when one is configured. */
@Configuration
@ConditionalOnProperty("mappa.oidc.issuer")
class ProviderConfiguration {
    static final String ID = "organisation";
    private static final String ASK = "/sign-in/provider";
    private static final String BACK = "/sign-in/from/";
    private static final String ENDED = "/logout/connect/back-channel/";

    @Bean
    ProviderSettings providerSettings(Environment environment) {
        return ProviderSettings.of(environment);
    }

    @Bean
    ProviderLink providerLink(ProviderSettings settings) {
        return new ProviderLink(settings.name(), ASK + "/" + ID);
    }

    /** The provider is asked to describe itself when it is first needed: we start while it is down. */
    @Bean
    ClientRegistrationRepository providers(ProviderSettings settings) {
        return new SupplierClientRegistrationRepository(
                () -> new InMemoryClientRegistrationRepository(registration(settings)));
    }

    private static ClientRegistration registration(ProviderSettings settings) {
        return ClientRegistrations.fromOidcIssuerLocation(settings.issuer())
                .registrationId(ID)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .redirectUri(settings.address() + BACK + ID)
                .scope("openid", "profile")
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .build();
    }

    @Bean
    @Order(1)
    SecurityFilterChain provider(
            HttpSecurity http,
            ClientRegistrationRepository providers,
            ProviderSettings settings,
            ProviderSignIn signIn,
            Seal seal)
            throws Exception {
        KeptRequests requests = new KeptRequests(seal);
        return Headers.on(http)
                .securityMatcher(ASK + "/**", BACK + "**", ENDED + "**")
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .csrf(csrf -> csrf.disable()) // no form is sent here: state and signatures protect what comes
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .authorizeHttpRequests(all -> all.anyRequest().denyAll())
                .addFilterBefore(new OnlyFromHere(ASK), OAuth2AuthorizationRequestRedirectFilter.class)
                .oauth2Login(login -> login.clientRegistrationRepository(providers)
                        .loginPage("/sign-in")
                        .authorizationEndpoint(
                                at -> at.authorizationRequestResolver(new AskedRequests(providers, ASK, settings.acr()))
                                        .authorizationRequestRepository(requests))
                        .authorizedClientRepository(new NoTokensKept())
                        .userInfoEndpoint(
                                at -> at.oidcUserService(asked -> new DefaultOidcUser(List.of(), asked.getIdToken())))
                        .redirectionEndpoint(at -> at.baseUri(BACK + "*"))
                        .successHandler(new Arrival(signIn, new Claims(settings)))
                        .failureHandler(new Failure(signIn)))
                .oidcLogout(logout -> logout.clientRegistrationRepository(providers)
                        .backChannel(channel -> channel.logoutHandler(new EndedByProvider(signIn))))
                .build();
    }
}
