package coop.yui.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where people sign in.
 *
 * @param issuer the realm's address; tokens must name it
 * @param audience what tokens of programs must be made for
 * @param pagesClient the client of the pages
 * @param pagesSecret its secret
 */
@ConfigurationProperties("yui.keycloak")
record KeycloakProperties(
    String issuer,
    @DefaultValue("yui-api") String audience,
    @DefaultValue("yui-pages") String pagesClient,
    String pagesSecret) {

  String endpoint(String name) {
    return issuer + "/protocol/openid-connect/" + name;
  }
}
