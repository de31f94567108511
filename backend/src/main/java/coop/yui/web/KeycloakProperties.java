package coop.yui.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where people sign in.
 *
 * @param issuer the realm's address; tokens must name it
 * @param audience what tokens of programs must be made for
 * @param pages the client of the pages
 */
@ConfigurationProperties("yui.keycloak")
record KeycloakProperties(
    String issuer, @DefaultValue("yui-api") String audience, @DefaultValue Client pages) {

  /** A client of the realm; the default secret is that of the local realm. */
  record Client(
      @DefaultValue("yui-pages") String id,
      @DefaultValue("yui-pages-local-secret") String secret) {}

  String endpoint(String name) {
    return issuer + "/protocol/openid-connect/" + name;
  }
}
