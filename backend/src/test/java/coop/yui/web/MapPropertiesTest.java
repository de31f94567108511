package coop.yui.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MapPropertiesTest {

  private static final KeycloakProperties KEYCLOAK =
      new KeycloakProperties("https://login.example.org/realms/yui", "yui-api", "yui-pages", "");

  @Test
  void withoutAnOutsideStyleNoOtherServerIsAsked() {
    assertThat(policy(null, "https://tiles.example.org/"))
        .contains("connect-src 'self';", "img-src 'self' data: blob:;")
        .contains("worker-src 'self' blob:")
        .doesNotContain("tiles.example.org");
  }

  @Test
  void onlyTheServersOfTheOutsideStyleAreAsked() {
    assertThat(
            policy("https://maps.example.org:8443/style.json?key=1", "https://tiles.example.org"))
        .contains("connect-src 'self' https://maps.example.org:8443 https://tiles.example.org;")
        .contains(
            "img-src 'self' data: blob: https://maps.example.org:8443 https://tiles.example.org;")
        .contains("script-src 'self';");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/style.json", "file:///style.json", "maps.example.org", "https:style"})
  void whatIsNoAddressOfTheWebIsToldAtTheStart(String address) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MapProperties(URI.create(address), Set.of()))
        .withMessageContaining("yui.map.style");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MapProperties(null, Set.of(URI.create(address))));
  }

  private static String policy(@Nullable String style, String origin) {
    MapProperties map =
        new MapProperties(style == null ? null : URI.create(style), Set.of(URI.create(origin)));
    return SecurityConfiguration.contentSecurityPolicy(KEYCLOAK, map);
  }
}
