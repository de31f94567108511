package coop.yui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
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

  @Test
  void anAllianceIsChangedByConsentAndKeptUp(Visits visits) {
    Visitor kenji = visits.by("kenji");
    propose(kenji);
    Visitor emma = visits.by("emma");
    emma.follow(title).isOn(title).press("Consent");
    assertThat(kenji.status()).containsText("In force");

    kenji.follow("Propose a change").isOn("Propose a change");
    kenji.choose("About what", "Fair pay").keys("Escape");
    kenji.field("Fair pay").fill("A living wage.");
    kenji.fill("Last day", "2099-03-31").press("Ask the other parties").isOn(title);
    assertThat(kenji.section("Change and renewal")).containsText("Waits for consent");

    emma.follow("Home");
    Locator waiting =
        emma.section("What needs my decision")
            .getByRole(AriaRole.LISTITEM)
            .filter(new Locator.FilterOptions().setHasText(title));
    assertThat(waiting.first()).containsText("2099");
    emma.follow(title).isOn(title).press("Consent to the change");
    assertThat(emma.section("Earlier changes")).containsText("Adopted");
    assertThat(emma.section("Commitments to decent work")).containsText("A living wage.");

    byte[] paper = ("Signed in Leeds, " + title).getBytes(StandardCharsets.UTF_8);
    addFile(emma, "Add a document", paper);
    assertThat(emma.section("Documents")).containsText("paper.txt");
    addFile(emma, "Check a copy", paper);
    assertThat(emma.section("Documents")).containsText("byte by byte");
    addFile(emma, "Check a copy", new byte[] {1});
    assertThat(emma.section("Documents")).containsText("none of these documents");

    emma.press("File a statement");
    emma.page().getByLabel("Kept in part").check();
    emma.fill("What is missing, and why", "The two youngest wait for spring.");
    emma.inDialog("File it").click();
    assertThat(emma.section("Statements on decent work")).containsText("wait for spring");
  }

  private static void addFile(Visitor visitor, String button, byte[] content) {
    visitor
        .page()
        .waitForFileChooser(() -> visitor.press(button))
        .setFiles(new FilePayload("paper.txt", "text/plain", content));
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
