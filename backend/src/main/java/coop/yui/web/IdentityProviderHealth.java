package coop.yui.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Whether people can sign in: Keycloak's realm answers. */
@Component("identityProvider")
class IdentityProviderHealth extends AbstractHealthIndicator {

  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final HttpRequest question;

  IdentityProviderHealth(KeycloakProperties keycloak) {
    this.question =
        HttpRequest.newBuilder(URI.create(keycloak.issuer() + "/.well-known/openid-configuration"))
            .timeout(PATIENCE)
            .build();
  }

  @Override
  protected void doHealthCheck(Health.Builder builder) throws IOException, InterruptedException {
    int status = client.send(question, BodyHandlers.discarding()).statusCode();
    builder.status(status == 200 ? "UP" : "DOWN").withDetail("status", status);
  }
}
