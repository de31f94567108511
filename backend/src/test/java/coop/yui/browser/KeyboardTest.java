package coop.yui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import coop.yui.local.TestServers;
import org.junit.jupiter.api.Test;

/** Nothing needs a mouse. */
@BrowserTest
class KeyboardTest {

  private static final String SALTMARSH = "Saltmarsh Home Care Cooperative";

  @Test
  void anAllianceIsProposedWithTheKeyboardAlone(Visits visits) {
    String title = "Soup for the round " + Long.toString(System.nanoTime(), 36);
    Visitor emma = visits.anybody().open("/");

    emma.tabTo("Log in").keys("Enter");
    assertThat(emma.page().locator("#username")).isFocused();
    emma.type("emma").keys("Tab").type(TestServers.PASSWORD).keys("Enter");
    assertThat(emma.account()).isVisible();

    emma.keys("/").type("Saltmarsh").keys("Enter").isOn("Found for “Saltmarsh”").sees(SALTMARSH);
    emma.tabTo(SALTMARSH).keys("Enter").isOn(SALTMARSH);
    emma.tabTo("Propose an alliance").keys("Enter").isOn("Propose an alliance");
    emma.tabTo("Title").type(title);
    emma.tabTo("What is agreed").type("A pot of soup for those who are on the late round.");
    emma.tabTo("Mutual aid").keys("Space");
    emma.tabTo("Look it over").keys("Enter").isOn("Look it over, then send it");
    emma.tabTo("Send the proposal").keys("Enter").isOn(title);
  }
}
