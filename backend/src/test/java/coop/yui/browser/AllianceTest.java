package coop.yui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** Two co-operatives agree on an alliance, or do not. */
@BrowserTest
class AllianceTest {

  private static final String KESTREL_LANE = "Kestrel Lane Wholefoods Workers’ Co-operative";
  private static final String FOREST = "労働者協同組合森のしごと舎";

  private static final int CHOSEN = 0x2b4b82;

  private final String title = "Wood for shelves " + Long.toString(System.nanoTime(), 36);

  @Test
  void whatBothSidesWantIsInForce(Visits visits) {
    Visitor emma = visits.by("emma");
    Visitor kenji = visits.by("kenji");

    propose(kenji);
    kenji.isOn(title).sees("Proposed");

    // It arrives on the page that emma has open.
    assertThat(emma.section("What needs my decision")).containsText(title);
    assertThat(emma.section("What needs my decision")).containsText("Mutual aid");
    emma.follow(title).isOn(title).sees("Shelves from our own thinnings").press("Consent");
    assertThat(emma.status()).containsText("In force");
    assertThat(kenji.status()).containsText("In force");

    emma.search("Kestrel Lane").follow(KESTREL_LANE).isOn(KESTREL_LANE);
    assertThat(emma.section("Alliances")).containsText(title);
    emma.follow("Network view").choose("Find an organisation", "Kestrel Lane");
    assertThat(emma.heading("Links shown here")).isVisible();
    assertThat(emma.page().getByRole(AriaRole.MAIN)).containsText("Mori no Shigotosha");
    Drawing.awaitPoints(emma.picture(), CHOSEN, 50);
    emma.follow("Home");
    assertThat(emma.section("What needs my decision")).not().containsText(title);
  }

  @Test
  void whatOneSideDeclinesFalls(Visits visits) {
    Visitor kenji = visits.by("kenji");
    propose(kenji);
    Visitor emma = visits.by("emma");
    emma.follow(title).isOn(title).press("Decline…");
    emma.fill("Why (you may leave this empty)", "We have shelves enough.");
    emma.inDialog("Decline").click();
    assertThat(emma.status()).containsText("Declined");
    emma.sees("We have shelves enough.");
    assertThat(kenji.status()).containsText("Declined");
  }

  @Test
  void consentToWhatWasWithdrawnAMomentAgoSaysSo(Visits visits) {
    Visitor kenji = visits.by("kenji");
    propose(kenji);
    Visitor emma = visits.anybody().hearsNothing().signIn("emma");
    emma.follow(title).isOn(title);
    assertThat(emma.button("Consent")).isVisible();
    kenji.press("Withdraw the proposal…").inDialog("Withdraw the proposal").click();
    assertThat(kenji.status()).containsText("Withdrawn");

    emma.press("Consent");

    assertThat(emma.alert()).containsText("This was not done");
    assertThat(emma.alert()).containsText("withdrawn");
  }

  private void propose(Visitor kenji) {
    kenji.search("Kestrel Lane").follow(KESTREL_LANE).follow("Propose an alliance");
    kenji.isOn("Propose an alliance").sees(KESTREL_LANE);
    kenji.fill("Title", title);
    kenji.fill("What is agreed", "Shelves from our own thinnings, for the shop in Leeds.");
    kenji.page().getByLabel("Mutual aid").check();
    kenji.press("Look it over").isOn("Look it over, then send it").sees(FOREST);
    kenji.press("Send the proposal").isOn(title);
  }
}
