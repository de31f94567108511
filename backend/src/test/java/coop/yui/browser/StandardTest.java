package coop.yui.browser;

import org.junit.jupiter.api.Test;

/** How members read the standards of their work, and propose to change or repeal one. */
@BrowserTest
class StandardTest {

  private static final String MORI = "労働者協同組合森のしごと舎";
  private static final String TWO_IN_THE_WOODS = "山仕事は二人以上で";

  @Test
  void aChangeOfAStandardIsProposedAndSaysWhatWouldBecomeDifferent(Visits visits) {
    Visitor kenji = visits.by("kenji");
    kenji.follow("Our co-op").isOn("Our co-op").follow(MORI);
    kenji.follow("Standards of our work").isOn("Standards of our work").follow(TWO_IN_THE_WOODS);
    kenji.isOn(TWO_IN_THE_WOODS).sees("Version 1").sees("Decided by the members:");
    kenji.press("Propose a change").fill("What it says", "山に入るときは、必ず三人以上で組む。");
    kenji.press("Save as draft").sees("Only you see this draft.");
    kenji.sees("It would change the standard").sees("What would change in the text in force");
    kenji.press("Open the discussion…").inDialog("Open the discussion").click();
    kenji.sees("In discussion");
  }

  @Test
  void theEndOfAStandardIsProposed(Visits visits) {
    Visitor kenji = visits.by("kenji");
    kenji.follow("Our co-op").isOn("Our co-op").follow(MORI);
    kenji.follow("Standards of our work").isOn("Standards of our work").follow(TWO_IN_THE_WOODS);
    kenji.isOn(TWO_IN_THE_WOODS).press("Propose to repeal it");
    kenji.fill("Why it is no longer needed", "山の仕事をやめた。");
    kenji.press("Save as draft").isOn("Repeal of: " + TWO_IN_THE_WOODS);
    kenji.sees("It would repeal the standard");
  }

  @Test
  void aCooperativeWithoutStandardsSaysWhatToDo(Visits visits) {
    Visitor emma = visits.by("emma");
    emma.follow("Our co-op")
        .isOn("Our co-op")
        .follow("Kestrel Lane Wholefoods Workers’ Co-operative");
    emma.follow("Standards of our work").sees("There is no standard here yet.");
    emma.press("Propose a standard").fill("What the standard is called", "Breaks");
    emma.fill("What it says", "Everybody has half an hour off the floor.");
    emma.press("Save as draft").isOn("Breaks").sees("Only you see this draft.");
  }
}
