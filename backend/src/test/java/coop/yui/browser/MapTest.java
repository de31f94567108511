package coop.yui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** People see where organisations sit, and who works with whom from where to where. */
@BrowserTest
class MapTest {

  private static final int WORKER_COOPERATIVE = 0x1536a3;
  private static final int LINES_OF_THE_CHOSEN = 0x2b4b82;
  private static final int LAND = 0xfbf9f5;
  private static final Pattern SOME = Pattern.compile("[1-9][0-9]* organisations");

  @Test
  void theOneChosenInTheListStandsOutOnTheMapWithItsLines(Visits visits) {
    Visitor anybody = visits.anybody();
    List<String> asked = new ArrayList<>();
    anybody.page().onRequest(request -> asked.add(request.url()));
    anybody.open("/").follow("Network").isOn("Directory");
    assertThat(asked).as("before the map is looked at").noneMatch(MapTest::isHeavy);
    anybody.follow("Map").isOn("Where they are");
    Locator map = map(anybody);
    Drawing.awaitPoints(map, LAND, 5_000);
    assertThat(anybody.status()).containsText(SOME);

    row(anybody, "Kestrel Lane").click();

    assertThat(anybody.heading("Linked on this map")).isVisible();
    Drawing.awaitPoints(map, WORKER_COOPERATIVE, 100);
    Drawing.awaitPoints(map, LINES_OF_THE_CHOSEN, 200);
    anybody.page().getByLabel("Alliances as lines").uncheck();
    assertThat(anybody.page()).hasURL(Pattern.compile("lines=no"));
    assertThat(asked).anyMatch(MapTest::isHeavy);
    assertThat(asked.stream().filter(address -> !address.startsWith("data:")).map(MapTest::server))
        .as("servers that were asked")
        .containsOnly(server(anybody.page().url()));
  }

  @Test
  void aCityShowsTheNetworkOfItsPlace(Visits visits) {
    Visitor anybody = visits.anybody().open("/organisations?kind=MUNICIPALITY");
    anybody.page().getByRole(AriaRole.MAIN).locator("a[href^='/organisations/']").first().click();
    anybody.follow("Its network on the map").isOn("Where they are");
    assertThat(anybody.status()).containsText(SOME);
    map(anybody);

    anybody.follow("Show the whole network");

    assertThat(anybody.page()).hasURL(Pattern.compile("/map$"));
    assertThat(anybody.status()).containsText("pairs of allies");
  }

  @Test
  void theFiltersOfTheDirectoryStandInTheAddress(Visits visits) {
    Visitor anybody = visits.anybody().open("/organisations?kind=FEDERATION");
    anybody.follow("On the map").isOn("Where they are");
    map(anybody);
    assertThat(row(anybody, "Kestrel Lane")).isHidden();

    // Unchecked, it goes behind "Show all": only the click can be waited for.
    anybody.page().getByLabel(Pattern.compile("^Federation ")).click();

    assertThat(row(anybody, "Kestrel Lane")).isVisible();
    anybody.open("/map?text=nobodyiscalledthis").sees("Nobody whose place is known fits");
    anybody.follow("Show all on the map");
    assertThat(anybody.status()).containsText(SOME);
  }

  @Test
  void theKeysMoveTheMap(Visits visits) {
    Visitor anybody = visits.anybody().open("/map");
    Locator map = map(anybody);
    byte[] before = map.screenshot();
    map.focus();
    anybody.keys("+").keys("ArrowLeft");
    anybody.page().waitForCondition(() -> !Arrays.equals(before, map.screenshot()));
  }

  /** The map once all of it is drawn. */
  private static Locator map(Visitor visitor) {
    Page page = visitor.page();
    Locator map =
        page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Map of the network"));
    assertThat(map).isVisible();
    assertThat(page.locator("main [aria-busy=true]")).hasCount(0);
    return map;
  }

  private static Locator row(Visitor visitor, String name) {
    return visitor
        .page()
        .getByRole(AriaRole.TABLE)
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name))
        .first();
  }

  private static boolean isHeavy(String address) {
    return address.contains("MapPicture") || address.contains("countries");
  }

  private static String server(String address) {
    return address.replaceFirst("^blob:", "").replaceFirst("^(\\w+:(//[^/]+)?).*", "$1");
  }
}
