package coop.yui.browser;

import org.junit.jupiter.api.Test;

/** How a year's result is looked at from all sides, planned, and put to the members. */
@BrowserTest
class FiscalYearTest {

  private static final String KESTREL_LANE = "Kestrel Lane Wholefoods Workers’ Co-operative";

  @Test
  void fromTheSlidersToTheProposal(Visits visits) {
    Visitor emma = visits.by("emma");
    emma.follow("Our co-op").isOn("Our co-op").follow(KESTREL_LANE);
    emma.follow("Sharing out the year’s result").isOn("Sharing out the year’s result");
    emma.open(emma.first(address(emma), "/fiscal-years/"));
    emma.sees("What it means for you").sees("hours:").sees("£23,800.00 to share out");

    emma.fill("Training and education: amount", "1300").sees("Keep to compare");
    emma.page().getByText("£20,120.00").first().waitFor();
    emma.press("Keep to compare").sees("Way 1");
    emma.fill("Training and education: amount", "99999");
    emma.sees("It cannot be shared out like this");
    emma.press("Use way 1").press("Fix this as the plan").sees("Plan made");
    emma.press("Put it to the members");
    emma.sees("It would share out the result of the fiscal year").sees("SHA-256");
  }

  @Test
  void aYearIsBegunWithItsFigures(Visits visits) {
    Visitor emma = visits.by("emma");
    emma.follow("Our co-op").isOn("Our co-op").follow(KESTREL_LANE);
    emma.follow("Sharing out the year’s result").press("Begin a fiscal year");
    emma.fill("First day", "2019-04-01").fill("Last day", "2020-03-31").press("Begin");
    emma.sees("No figures yet").fill("Turnover (GBP)", "1,000");
    emma.fill("Surplus before distribution (GBP)", "2,000");
    emma.fill("Paid-in shares at the end (GBP)", "15").press("Save");
    emma.sees("The surplus cannot be larger than the turnover.")
        .fill("Surplus before distribution (GBP)", "-200");
    emma.press("Save").sees("A deficit of £200.00").sees("Left to later years");
    emma.press("Give up the fiscal year").inDialog("Give up").click();
    emma.sees("Given up");
  }

  private static String address(Visitor visitor) {
    return visitor.page().url();
  }
}
