package coop.yui.browser;

import org.junit.jupiter.api.Test;

/** How a co-operative sees by what it is managed, and what the federation sees of it. */
@BrowserTest
class IndicatorTest {

  private static final String KESTREL_LANE = "Kestrel Lane Wholefoods Workers’ Co-operative";

  @Test
  void aFigureIsDefinedEnteredAndAimedAt(Visits visits) {
    Visitor emma = visits.by("emma");
    emma.follow("Our co-op").isOn("Our co-op").follow(KESTREL_LANE);
    emma.follow("Management index").isOn("Management index").sees("Food thrown away");
    emma.press("Define an indicator").fill("Name", "Loaves").fill("Unit", "loaves");
    emma.fill("Symbol", "hours").press("Save").sees("Please choose a word of letters");
    emma.fill("Symbol", "loaves").press("Save").isOn("Loaves").sees("No value yet.");

    emma.press("Enter a value").fill("Value (loaves)", "1,240").press("Save").sees("1,240");
    emma.press("Set a target").fill("Target (loaves)", "1300").fill("Limit (loaves)", "1400");
    emma.press("Save").sees("it cannot be better than the target");
    emma.fill("Limit (loaves)", "1200").press("Save").sees("Targets that were set");
    emma.press("Keep it no longer: Loaves").inDialog("Keep it no longer").click();
    emma.sees("No longer kept since");
  }

  @Test
  void aFormulaIsWritten(Visits visits) {
    Visitor emma = visits.by("emma");
    emma.follow("Our co-op").isOn("Our co-op").follow(KESTREL_LANE);
    emma.follow("Management index").isOn("Management index").press("Define an indicator");
    emma.fill("Name", "Sales for each member").fill("Unit", "GBP").fill("Symbol", "per_member");
    emma.page().getByLabel("Where the value comes from").selectOption("CALCULATED");
    emma.fill("Formula", "sale ÷ members").press("Save").sees("with the symbol “sale”");
    emma.fill("Formula", "sales ÷ members").press("Save").isOn("Sales for each member");
    emma.sees("sales / members").sees("Period by period");
  }

  @Test
  void theFederationSeesWhatIsShared(Visits visits) {
    Visitor staff = visits.by("hanako");
    staff.follow("Desk").isOn("Desk").follow("Shared indicators").isOn("Shared indicators");
    staff.sees(KESTREL_LANE).sees("Waste for each thousand pounds sold");
    staff.follow("Sales").isOn("Sales").sees("Period by period");
  }
}
