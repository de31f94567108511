package coop.yui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

/** A person applies to a co-operative, is accepted, pays her share, is a member, and leaves. */
@BrowserTest
class MembershipTest {

  private static final String KESTREL_LANE = "Kestrel Lane Wholefoods Workers’ Co-operative";

  @Test
  void fromTheApplicationToTheRegister(Visits visits) {
    Visitor satoshi = visits.by("satoshi");
    satoshi.search("Kestrel Lane").follow(KESTREL_LANE).follow("Rules and members");
    satoshi.isOn(KESTREL_LANE);
    assertThat(satoshi.link("Register of members")).hasCount(0);
    satoshi.fill("What you want to say to those who decide", "I stack shelves with joy.");
    satoshi.press("Apply for membership").sees("I stack shelves with joy.");

    Visitor emma = visits.by("emma");
    assertThat(emma.section("What needs my decision")).containsText("I stack shelves with joy.");
    emma.press("Accept the application of 百瀬 聡");
    assertThat(emma.section("What needs my decision"))
        .not()
        .containsText("I stack shelves with joy.");

    satoshi.follow("Home").sees("You were accepted: subscribe your shares");
    satoshi.fill("Shares", "1").press("Subscribe");
    assertThat(satoshi.section("What needs my decision"))
        .not()
        .containsText("You were accepted: subscribe your shares");

    emma.follow("Home").press("Record the payment of 百瀬 聡");
    emma.inDialog("Record").click();
    assertThat(emma.section("What needs my decision")).not().containsText("百瀬 聡");
    emma.follow("Our co-op").isOn("Our co-op").follow(KESTREL_LANE).follow("Register of members");
    emma.isOn("Register of members").sees("百瀬 聡");

    satoshi.follow("Home").sees("You are a member: " + KESTREL_LANE);
    satoshi
        .follow("Our co-op")
        .isOn("Our co-op")
        .follow(KESTREL_LANE)
        .follow("Register of members");
    satoshi.isOn("Register of members").sees("Emma Hargreaves");
    satoshi.press("Leave… (百瀬 聡)").inDialog("Leave").click();
    satoshi.sees("Left");
  }

  @Test
  void whoIsNoMemberSeesRulesAndNoRegister(Visits visits) {
    Visitor anybody = visits.anybody();
    anybody.open("/cooperatives").isOn("Our co-op");
    anybody.search("Kestrel Lane").follow(KESTREL_LANE).follow("Rules and members");
    anybody.sees("Log in to apply for membership.");
    anybody.follow("Bylaws").isOn("Bylaws of " + KESTREL_LANE).sees("Board and elections");
  }
}
