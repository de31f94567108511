package coop.yui.browser;

import coop.yui.network.Days;
import org.junit.jupiter.api.Test;

/** How members look back on a plan, and how somebody sees to what shall become better. */
@BrowserTest
class ReviewTest {

  private static final String KESTREL_LANE = "Kestrel Lane Wholefoods Workers’ Co-operative";

  @Test
  void fromTheReviewOfAPlanToAnImprovementThatIsDone(Visits visits) {
    Visitor emma = visits.by("emma");
    emma.follow("Our co-op").isOn("Our co-op").follow(KESTREL_LANE);
    emma.follow("Reviews").isOn("Reviews").sees("Nothing was reviewed yet.");
    emma.press("Begin a review").fill("What the review is called", "The summer").press("Begin");
    emma.isOn("The summer").sees("Nothing is written yet.").press("Write down what happened");
    emma.page().getByLabel("Actual, Wages and training (GBP)").fill("225,000.50");
    emma.fill("What follows from it", "More of us learned the till.").press("Save");
    emma.sees("£225,000.50").sees("More of us learned the till.");

    emma.press("Agree on an improvement")
        .fill("What shall be done", "Write the rota a month ahead");
    emma.choose("Who sees to it", "Emma Hargreaves");
    emma.fill("By when", Days.today().plusDays(20).toString()).press("Save");
    emma.press("Conclude the review").inDialog("Conclude").click();
    emma.sees("Concluded").open("/").sees("Write the rota a month ahead");

    emma.follow("Done, or put off").isOn("The summer");
    emma.press("Put off or hand on: Write the rota a month ahead").fill("Why", "The move first.");
    emma.press("Save").sees("Put off or handed on once");
    emma.press("It is done: Write the rota a month ahead");
    emma.fill("What came of it", "It hangs by the door.").press("Save");
    emma.sees("It hangs by the door.");
  }
}
