package coop.yui.web;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OidcBackChannelLogoutHandler;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.session.InMemoryOidcSessionRegistry;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionRegistry;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** A log-out at Keycloak ends the sessions of the pages that were begun with that sign-in. */
@Configuration
class BackChannel {

  @Bean
  OidcSessionRegistry oidcSessions() {
    return new InMemoryOidcSessionRegistry();
  }

  @Bean
  OidcBackChannelLogoutHandler backChannelLogout(
      OidcSessionRegistry sessions, @Value("${server.servlet.session.cookie.name}") String cookie) {
    OidcBackChannelLogoutHandler handler = new OidcBackChannelLogoutHandler(sessions);
    handler.setSessionCookieName(cookie);
    return handler;
  }

  /** Tells Keycloak at each sign-in where this portal runs, so that it can say when it is over. */
  @Bean
  OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> tokens() {
    var client = new RestClientAuthorizationCodeTokenResponseClient();
    client.addParametersConverter(BackChannel::session);
    return client;
  }

  private static MultiValueMap<String, String> session(
      OAuth2AuthorizationCodeGrantRequest request) {
    var authorization = request.getAuthorizationExchange().getAuthorizationRequest();
    String host = URI.create("" + authorization.getRedirectUri()).getAuthority();
    MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
    parameters.add("client_session_state", authorization.getState());
    // The realm knows this machine by its name.
    parameters.add("client_session_host", host.replaceFirst("^127\\.0\\.0\\.1", "localhost"));
    return parameters;
  }
}
