package coop.yui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import coop.yui.local.TestServers;
import org.junit.jupiter.api.Test;

/** A session ends where it was begun and everywhere else. */
@BrowserTest
class SessionTest {

  @Test
  void whoLogsOutIsOutHereAndAtKeycloak(Visits visits) {
    Visitor maria = visits.by("maria");
    Stream stream = Stream.openedBy(maria);

    maria.account().click();
    maria.page().getByText("Log out").click();

    assertThat(maria.button("Log in").first()).isVisible();
    stream.awaitEnd();
    maria.open("/profile").sees("Please log in").press("Log in");
    assertThat(maria.page().locator("#password")).isVisible();
  }

  @Test
  void whoLogsOutAtKeycloakIsOutHere(Visits visits) {
    Visitor satoshi = visits.by("satoshi");
    Stream stream = Stream.openedBy(satoshi);

    satoshi.open(TestServers.keycloak() + "/protocol/openid-connect/logout");
    satoshi.page().locator("#kc-logout").click();

    stream.awaitEnd();
    satoshi.open("/profile").sees("Please log in");
  }

  /** The live stream of another tab, open all the while. */
  private record Stream(Page tab, Request request) {

    static Stream openedBy(Visitor visitor) {
      Page tab = visitor.page().context().newPage();
      Request request =
          tab.waitForRequest(
              call -> "text/event-stream".equals(call.headers().get("accept")),
              () -> tab.navigate("/"));
      return new Stream(tab, request);
    }

    void awaitEnd() {
      tab.waitForCondition(() -> request.timing().responseEnd >= 0 || request.failure() != null);
    }
  }
}
