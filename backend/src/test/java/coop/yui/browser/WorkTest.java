package coop.yui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

/** A member keeps her hours and corrects them. */
@BrowserTest
class WorkTest {

  private static final String KESTREL_LANE = "Kestrel Lane Wholefoods Workers’ Co-operative";

  @Test
  void hoursAreRecordedAndCorrected(Visits visits) {
    Visitor emma = visits.by("emma");
    emma.follow("Our co-op").isOn("Our co-op").follow(KESTREL_LANE);
    emma.follow("Hours worked").isOn("Hours worked");
    emma.fill("Hours", "25").fill("At what", "Stock-taking").press("Record");
    emma.sees("a day has no more than 24");
    emma.fill("Hours", "2.5").press("Record").sees("2.5 h");
    emma.fill("Hours", "22").press("Record").sees("a day has no more than 24");
    emma.press("Correct… Stock-taking");
    assertThat(emma.page().getByLabel("Correct Stock-taking")).isVisible();
    emma.page().getByLabel("Correct Stock-taking").getByLabel("Hours").fill("3");
    emma.press("Save").sees("corrected, before: 2.5 h");
    emma.press("Month before").sees("Next month");
    emma.press("Next month").sees("Stock-taking").sees("All members in");
  }
}
