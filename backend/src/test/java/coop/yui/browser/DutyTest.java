package coop.yui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

/** Officers put something before the members, who read it and ask. */
@BrowserTest
class DutyTest {

  private static final String KESTREL_LANE = "Kestrel Lane Wholefoods Workers’ Co-operative";

  @Test
  void aReportIsReadAskedAboutAndAnswered(Visits visits) {
    Visitor emma = visits.by("emma");
    emma.follow("Our co-op").isOn("Our co-op").follow(KESTREL_LANE);
    emma.follow("Reports of the officers").isOn("Reports of the officers");
    emma.follow("Autumn: how we stand").isOn("Autumn: how we stand");
    emma.sees("3 of 8 members have read it.").press("I have read it");
    emma.sees("4 of 8 members have read it.").sees("You too.");
    emma.fill("Your answer", "Four hundred pounds, and two Sundays.").press("Answer");
    emma.sees("Four hundred pounds, and two Sundays.");
    emma.fill("Your question to the officers", "Who has the key now?").press("Ask");
    emma.sees("Who has the key now?");
  }

  @Test
  void whatIsOwedIsWrittenAndOwedNoMore(Visits visits) {
    Visitor kenji = visits.by("kenji");
    assertThat(kenji.section("What needs my decision")).containsText("How the co-operative stands");
    kenji.follow("Write: How the co-operative stands").isOn("Reports of the officers");
    kenji.sees("Overdue");
    kenji.fill("Title", "Autumn").fill("Text", "We cleared nine hectares.");
    kenji.press("Put before the members").sees("Autumn");
    assertThat(kenji.page().getByText("Overdue")).hasCount(0);
    kenji.follow("Home");
    assertThat(kenji.section("What needs my decision"))
        .not()
        .containsText("How the co-operative stands");
  }
}
