package org.openmappa.identity;

import java.util.Map;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/** What has to be known of a request to the provider when its answer comes: state, nonce and the proof key. */
record KeptRequest(
        String authorizationUri,
        String clientId,
        String redirectUri,
        String state,
        Map<String, Object> parameters,
        Map<String, Object> attributes) {

    static KeptRequest of(OAuth2AuthorizationRequest request) {
        return new KeptRequest(
                request.getAuthorizationUri(),
                request.getClientId(),
                String.valueOf(request.getRedirectUri()),
                String.valueOf(request.getState()),
                request.getAdditionalParameters(),
                request.getAttributes());
    }

    OAuth2AuthorizationRequest request() {
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(authorizationUri)
                .clientId(clientId)
                .redirectUri(redirectUri)
                .scope("openid", "profile")
                .state(state)
                .additionalParameters(parameters)
                .attributes(attributes)
                .build();
    }
}
