package coop.yui.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** Which tokens the portal takes, with keys of our own: Keycloak makes no old or foreign ones. */
class TokensTest {

  private static final Duration HOUR = Duration.ofHours(1);
  private static final String UNSIGNED =
      Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8));

  private HttpServer keys;
  private RSAKey key;
  private String issuer = "";
  private JwtDecoder decoder;

  @BeforeEach
  void publishTheKey() throws IOException, JOSEException {
    key = new RSAKeyGenerator(2048).keyID("1").generate();
    keys = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    issuer = "http://localhost:%d/realms/yui".formatted(keys.getAddress().getPort());
    KeycloakProperties properties = new KeycloakProperties(issuer, "yui-api", "yui-pages", "");
    byte[] published = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
    keys.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, published.length);
          exchange.getResponseBody().write(published);
          exchange.close();
        });
    keys.start();
    decoder = new SecurityConfiguration().jwtDecoder(properties);
  }

  @AfterEach
  void stop() {
    keys.stop(0);
  }

  @Test
  void takesTokensOfTheRealmForTheApi() {
    assertThat(decoder.decode(signed(claims(), key)).getSubject()).isEqualTo("somebody");
  }

  @Test
  void refusesWhatIsOldEarlyForeignOrUnsigned() throws JOSEException {
    Instant now = Instant.now();
    RSAKey foreign = new RSAKeyGenerator(2048).keyID("1").generate();
    String good = signed(claims(), key);
    assertRefused(
        signed(claims().issuedAt(now.minus(HOUR).minus(HOUR)).expiresAt(now.minus(HOUR)), key));
    assertRefused(signed(claims().notBefore(now.plus(HOUR)), key));
    assertRefused(signed(claims().audience(List.of("account")), key));
    assertRefused(signed(claims().issuer(issuer + "2"), key));
    assertRefused(signed(claims(), foreign));
    assertRefused(UNSIGNED + good.substring(good.indexOf('.'), good.lastIndexOf('.') + 1));
  }

  private void assertRefused(String token) {
    assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> decoder.decode(token));
  }

  private JwtClaimsSet.Builder claims() {
    return JwtClaimsSet.builder()
        .subject("somebody")
        .issuer(issuer)
        .audience(List.of("yui-api"))
        .issuedAt(Instant.now())
        .expiresAt(Instant.now().plus(HOUR));
  }

  private static String signed(JwtClaimsSet.Builder claims, RSAKey key) {
    JwsHeader header = JwsHeader.with(SignatureAlgorithm.RS256).keyId("1").build();
    return new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(key)))
        .encode(JwtEncoderParameters.from(header, claims.build()))
        .getTokenValue();
  }
}
