package coop.yui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What somebody without any office sees of what is not meant for everybody. */
@BrowserTest
class OutsiderTest {

  @Test
  void pagesOfTheStaffSayThatTheyAreNotOpen(Visits visits) {
    Visitor yuki = visits.by("yuki");
    assertThat(yuki.link("Desk")).hasCount(0);
    for (String address :
        List.of("/desk", "/desk/import", "/desk/audit", "/desk/places", "/organisations/new")) {
      yuki.open(address).isOn("This is not open to you");
      yuki.sees("If you should be able to do this, ask the staff of your federation.");
    }
  }

  @Test
  void addressesWithNothingBehindThemSaySo(Visits visits) {
    Visitor anybody = visits.anybody();
    for (String address :
        List.of(
            "/nowhere",
            "/Nowhere/at/all/here",
            "/nowhere.html",
            "/organisations/organisation-00000000000000000000000000000000",
            "/alliances/no-such-alliance")) {
      anybody.open(address).isOn("There is nothing here that you may see");
    }
  }
}
