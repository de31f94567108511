package coop.yui.invitations;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the portal looks after accounts.
 *
 * @param issuer the realm's address
 * @param pagesClient the client of the pages, to which people come back from Keycloak
 * @param adminClient the service account's client
 * @param adminSecret its secret; without it no account can be made
 */
@ConfigurationProperties("yui.keycloak")
record KeycloakAccess(
    String issuer,
    @DefaultValue("yui-pages") String pagesClient,
    @DefaultValue("yui-admin") String adminClient,
    @Nullable String adminSecret) {}
