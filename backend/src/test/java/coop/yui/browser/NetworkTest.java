package coop.yui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PageAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Staff see who works with whom, and who could introduce whom. */
@BrowserTest
class NetworkTest {

  private static final int WORKER_COOPERATIVE = 0x1536a3;
  private static final int WAY = 0x2b4b82;

  @Test
  void theWayFromOneToAnotherStandsOut(Visits visits) {
    Visitor hanako = visits.by("hanako");
    hanako.follow("Network").follow("Network view").isOn("Who works with whom");
    Locator picture = hanako.picture();
    Drawing.awaitPoints(picture, WORKER_COOPERATIVE, 500);
    assertThat(Drawing.points(picture, WAY)).isLessThan(50);

    hanako.choose("From", "Saltmarsh");
    hanako.choose("To", "Kestrel");

    Locator way = hanako.section("Who could introduce us?");
    assertThat(way).containsText(Pattern.compile("could introduce|could ask"));
    assertThat(way.getByRole(AriaRole.LISTITEM).first()).containsText("Saltmarsh Home Care");
    assertThat(way.getByRole(AriaRole.LISTITEM).last()).containsText("Kestrel Lane Wholefoods");
    Drawing.awaitPoints(hanako.picture(), WAY, 500);
  }

  @Test
  void theYearsAreReplayedAndWhatChangedIsListed(Visits visits) {
    Visitor anybody = visits.anybody().open("/network?view=table");
    Locator year = anybody.page().getByRole(AriaRole.SLIDER);
    year.press("Home");
    assertThat(anybody.page()).hasURL(Pattern.compile("on=\\d{4}-12-31"));

    anybody
        .page()
        .getByRole(
            AriaRole.BUTTON,
            new Page.GetByRoleOptions().setName(Pattern.compile("Replay the years")))
        .click();

    assertThat(anybody.page())
        .not()
        .hasURL(Pattern.compile("on="), new PageAssertions.HasURLOptions().setTimeout(60_000));
    anybody.follow("What changed this year").isOn("What changed in the network");
    Locator rows = anybody.page().getByRole(AriaRole.MAIN).getByRole(AriaRole.LISTITEM);
    chooseWhatHappened(anybody, "Alliance began");
    assertThat(rows.getByText("Alliance began").first()).isVisible();
    anybody.field("What happened").press("Backspace");
    chooseWhatHappened(anybody, "Joined a federation");
    assertThat(rows.getByText("Alliance began")).hasCount(0);
  }

  private static void chooseWhatHappened(Visitor visitor, String kind) {
    visitor.field("What happened").click();
    visitor.page().getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(kind)).click();
    visitor.keys("Escape");
  }

  @Test
  void theListSaysWhatThePictureShows(Visits visits) {
    Visitor anybody = visits.anybody().open("/network?view=table");
    anybody.choose("Find an organisation", "Kestrel Lane");
    anybody.sees(" in all today").press("Code no Engawa");
    assertThat(anybody.heading("Links shown here")).isVisible();
  }
}
