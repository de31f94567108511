package coop.yui.local;

import java.nio.file.Path;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the portal's own Keycloak runs ({@code yui.keycloak.*}).
 *
 * @param home folder of the unpacked distribution
 * @param realmFolder folder of the realm file and the files of its accounts
 * @param port port on 127.0.0.1
 * @param issuer address of the realm
 * @param pagesSecret secret of the client of the pages, known to this machine only
 * @param adminSecret secret of the service account, known to this machine only
 */
record KeycloakSettings(
    Path home,
    @DefaultValue("infra/keycloak") Path realmFolder,
    int port,
    String issuer,
    String pagesSecret,
    String adminSecret) {}
