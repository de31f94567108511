package coop.yui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.options.AriaRole;
import coop.yui.local.TestServers;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A person without an account is invited, chooses her password and acts for an organisation. */
@BrowserTest
class InvitationTest {

  private static final String KESTREL_LANE = "Kestrel Lane Wholefoods Workers’ Co-operative";
  private static final Pattern LINK = Pattern.compile("https?://\\S+");
  private static final String INVITATION = "Invitation to act for " + KESTREL_LANE;

  private final String email = "zadie-" + Long.toString(System.nanoTime(), 36) + "@example.org";

  @Test
  void fromTheMailToActingForTheOrganisation(Visits visits) {
    Visitor emma = visits.by("emma");
    emma.search("Kestrel Lane").follow(KESTREL_LANE).isOn(KESTREL_LANE).press("Invite by e-mail");
    emma.fill("E-mail address", email).fill("Function", "Treasurer");
    emma.fill("What to tell the person", "Would you do our books?").press("Send the invitation");
    emma.sees("The invitation goes to " + email);
    assertThat(emma.section("Invitations")).containsText(email);

    // Whoever finds the link learns nothing, and cannot use it.
    String invitation = link("Invitation to act for").replaceFirst("^https?://[^/]+", "");
    visits.anybody().open(invitation).isOn("You have an invitation");
    visits.by("maria").open(invitation).isOn("This invitation is not open to this account");

    Visitor zadie = visits.anybody().open(link("Update Your Account"));
    zadie.page().getByText("Click here to proceed").click();
    zadie.page().locator("#firstName").fill("Zadie");
    zadie.page().locator("#lastName").fill("Okoro");
    zadie.page().locator("[type=submit]").click();
    zadie.page().locator("#password-new").fill(TestServers.PASSWORD);
    zadie.page().locator("#password-confirm").fill(TestServers.PASSWORD);
    zadie.page().locator("[type=submit]").click();
    String back = zadie.page().getByText("Back to Application").getAttribute("href");
    org.assertj.core.api.Assertions.assertThat(back).endsWith("/invitations");

    zadie.open("/invitations").isOn("Almost there");
    zadie.page().getByRole(AriaRole.MAIN).getByText("Log in").last().click();
    zadie.enter(email);
    assertThat(zadie.section("What needs my decision")).containsText("Act for " + KESTREL_LANE);
    zadie.follow("Act for " + KESTREL_LANE).isOn(INVITATION).sees("Would you do our books?");
    zadie.press("Accept");
    assertThat(zadie.status()).containsText("Accepted");

    zadie.follow(KESTREL_LANE).isOn(KESTREL_LANE);
    assertThat(zadie.section("Who acts for it")).containsText("Zadie Okoro");
    assertThat(zadie.section("Who acts for it")).containsText("Treasurer");
    assertThat(zadie.link("Edit the entry")).isVisible();
    emma.follow("Home").sees("Your invitation was accepted: " + KESTREL_LANE);

    zadie.press("End the representation of Zadie Okoro").inDialog("End").click();
    assertThat(zadie.section("Who acts for it")).not().containsText("Zadie Okoro");
  }

  @Test
  void aClaimIsMadeAndChecked(Visits visits) {
    Visitor yuki = visits.by("yuki");
    yuki.search("Kestrel Lane").follow(KESTREL_LANE).isOn(KESTREL_LANE);
    yuki.press("Claim to act for it").fill("Why you act for it", "I answer the telephone there.");
    yuki.press("Send the claim").sees("Waits to be checked");

    Visitor emma = visits.by("emma");
    assertThat(emma.section("What needs my decision"))
        .containsText("I answer the telephone there.");
    emma.press("Decline the claim of 中村 友希").fill("Why", "Not yet; please call us.");
    emma.inDialog("Decline").click();
    assertThat(emma.section("What needs my decision")).not().containsText("telephone");

    yuki.follow("Home").sees("Your claim to act for an organisation was declined: " + KESTREL_LANE);
    yuki.search("Kestrel Lane").follow(KESTREL_LANE).sees("Not yet; please call us.");
  }

  /** The link in the mail with this subject, once it has come. */
  private String link(String subject) {
    String text =
        await()
            .atMost(Duration.ofMinutes(1))
            .until(
                () ->
                    TestServers.mailbox().mails().stream()
                        .filter(mail -> mail.to().equals(email))
                        .filter(mail -> mail.subject().startsWith(subject))
                        .findFirst()
                        .map(mail -> mail.text())
                        .orElse(""),
                found -> !found.isEmpty());
    Matcher link = LINK.matcher(text);
    if (!link.find()) {
      throw new AssertionError(text);
    }
    return link.group();
  }
}
