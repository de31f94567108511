package coop.yui.browser;

import coop.yui.network.Days;
import org.junit.jupiter.api.Test;

/** How members write a business plan together and put it to the vote. */
@BrowserTest
class PlanTest {

  private static final String KESTREL_LANE = "Kestrel Lane Wholefoods Workers’ Co-operative";

  @Test
  void aPlanIsWrittenOnAndPutToTheMembers(Visits visits) {
    Visitor emma = visits.by("emma");
    emma.follow("Our co-op").isOn("Our co-op").follow(KESTREL_LANE);
    emma.follow("Business plans").isOn("Business plans").sees("Being written");
    emma.follow("Plan for " + Days.today().plusYears(1).getYear())
        .sees("The kitchen behind it")
        .sees("Four of us do.");
    emma.press("Dealt with: Priya Nair").sees("Dealt with");

    emma.press("Add a section").fill("Heading", "The yard");
    emma.fill("What we plan", "Two benches and a tree.").press("Save").sees("3. The yard");
    emma.press("Further up: The yard").sees("2. The yard");
    emma.press("Change: The yard").fill("What we plan", "Two benches and two trees.").press("Save");
    emma.sees("1 former version");

    emma.press("Change the budget").press("Add a line");
    emma.page().getByLabel("What for").last().fill("Rent of the yard");
    emma.page().getByLabel("How much").last().fill("-5");
    emma.page().getByLabel("How much").last().fill("1,250.50");
    emma.press("Save").sees("Rent of the yard").sees("£1,250.50");

    emma.press("Put it to the members").sees("Only you see this draft.").sees("It would adopt:");
    emma.sees("Rent of the yard: 1,250.5");
  }

  @Test
  void aPlanBeginsFromAnother(Visits visits) {
    Visitor kenji = visits.by("kenji");
    kenji.follow("Our co-op").isOn("Our co-op").follow("労働者協同組合森のしごと舎");
    kenji.follow("Business plans").isOn("Business plans").press("Begin a plan").press("Begin");
    kenji.sees("A plan for this year is being written already.");
  }
}
