package org.openmappa.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.openmappa.access.Sessions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/**
 * What every request passes: who is signed in, a token against forged forms, and strict headers. Everything but the
 * sign-in page, the static files and the health check is closed to strangers.
 */
@Configuration
class Security {
    @Bean
    SecurityFilterChain requests(HttpSecurity http, Sessions sessions, Clock clock, TurnedAway turnedAway)
            throws Exception {
        return Headers.on(http)
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .formLogin(form -> form.disable())
                .httpBasic(basic -> basic.disable())
                .logout(logout -> logout.disable())
                .anonymous(anonymous -> {})
                .csrf(csrf -> csrf.csrfTokenRepository(csrfCookie())
                        .sessionAuthenticationStrategy(Security::keepToken)
                        .ignoringRequestMatchers(Security::carriesBearer, Security::startsApiSession))
                .addFilterBefore(new PolicyReports(clock), CsrfFilter.class)
                .addFilterBefore(new SignedInFilter(sessions), CsrfFilter.class)
                .addFilterBefore(new SameSiteFilter(turnedAway), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/sign-in",
                                "/sign-in/code",
                                "/sign-in/second-factor",
                                "/assets/**",
                                "/favicon.ico",
                                "/health",
                                "/error")
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, "/api/sessions")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(e -> e.authenticationEntryPoint(Security::askToSignIn)
                        .accessDeniedHandler((request, response, denied) -> {
                            turnedAway.log(TurnedAway.Why.FORGED_FORM, request);
                            response.sendError(HttpServletResponse.SC_FORBIDDEN);
                        }))
                .build();
    }

    /** What the firewall of the framework will not let near any filter of ours. */
    @Bean
    RequestRejectedHandler malformed(TurnedAway turnedAway) {
        return (request, response, rejected) -> {
            turnedAway.log(TurnedAway.Why.MALFORMED, request);
            Standalone.send(
                    request,
                    response,
                    HttpStatus.BAD_REQUEST,
                    "This address cannot be read",
                    "The address can be read in two ways. Nothing was changed.");
        };
    }

    /**
     * Without a servlet session every request looks like a new sign-in, and a new token each time would make a form fail
     * that stands open in another tab or saves its draft. The cookie's prefix keeps others from planting a token.
     */
    private static void keepToken(
            Authentication authentication, HttpServletRequest request, HttpServletResponse response) {}

    private static CookieCsrfTokenRepository csrfCookie() {
        CookieCsrfTokenRepository cookie = new CookieCsrfTokenRepository();
        cookie.setCookieName("__Host-form");
        cookie.setCookiePath("/");
        cookie.setCookieCustomizer(c -> c.secure(true).httpOnly(true).sameSite("Lax"));
        return cookie;
    }

    private static boolean carriesBearer(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.startsWith("Bearer ");
    }

    private static boolean startsApiSession(HttpServletRequest request) {
        return request.getMethod().equals("POST") && request.getRequestURI().equals("/api/sessions");
    }

    private static void askToSignIn(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException notSignedIn)
            throws IOException {
        if (request.getRequestURI().startsWith("/api/")) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getWriter()
                    .write("{\"title\":\"Sign in\",\"status\":401,\"detail\":\"There is no live session.\"}");
            return;
        }
        response.sendRedirect("/sign-in?next=" + URLEncoder.encode(next(request), StandardCharsets.UTF_8));
    }

    private static String next(HttpServletRequest request) {
        return request.getMethod().equals("GET") ? request.getRequestURI() : "/";
    }
}
