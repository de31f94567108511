package coop.yui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * A member casts the last ballot of a vote, sees the count, and counts again; another is discussed.
 */
@BrowserTest
class DecisionTest {

  private static final String KESTREL_LANE = "Kestrel Lane Wholefoods Workers’ Co-operative";
  private static final String MONDAYS = "Close on Mondays in January and February";
  private static final String LEARNING = "Everybody learns the till, the cellar and the books";

  @Test
  void theLastBallotIsCastAndAnyoneCountsAgain(Visits visits) {
    Visitor emma = visits.by("emma");
    assertThat(emma.section("What needs my decision")).containsText(MONDAYS);
    emma.follow(MONDAYS).isOn(MONDAYS).sees("7 of 8 have voted.");
    emma.page()
        .getByLabel("For", new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true))
        .check();
    emma.press("Cast the ballot").sees("You have voted");
    emma.sees("Adopted").sees("8 of 8 have voted.");
    emma.press("Count again here").sees("The count on this device gives the same result");
    emma.sees("For 5, against 2, neither 1.");
    emma.sees("Your receipt code is in the list: your ballot was counted.");
    emma.press("Record that it was carried out…");
    emma.fill("How it was carried out", "The notice hangs in the window.");
    emma.inDialog("Record").click();
    emma.sees("The notice hangs in the window.").sees("Carried out");
    emma.follow("Home");
    assertThat(emma.section("What needs my decision")).not().containsText(MONDAYS);
  }

  @Test
  void anAmendmentIsTakenInAndAProposalIsDrafted(Visits visits) {
    Visitor emma = visits.by("emma");
    emma.follow("Our co-op").isOn("Our co-op").follow(KESTREL_LANE);
    emma.follow("Proposals and decisions").isOn("Proposals and decisions");
    emma.follow(LEARNING).isOn(LEARNING).sees("A month with the books is long");
    emma.press("Take in the amendment of Daniel Whitlock").sees("Taken in");
    emma.sees("1 former version");
    emma.fill("What you want to say", "Thank you, Daniel.").press("Say it");
    emma.sees("Thank you, Daniel.");

    emma.follow(KESTREL_LANE).press("Make a proposal");
    emma.fill("What it is about", "A bench before the shop");
    emma.fill("What is proposed", "We build a bench from old shelves.");
    emma.press("Save as draft").isOn("A bench before the shop").sees("Only you see this draft.");
    emma.press("Open the discussion…").inDialog("Open the discussion").click();
    emma.sees("The bylaws ask for time to discuss");
  }

  @Test
  void anotherRuleOfTheBylawsIsProposed(Visits visits) {
    Visitor emma = visits.by("emma");
    emma.follow("Our co-op").isOn("Our co-op").follow(KESTREL_LANE);
    emma.follow("Proposals and decisions").follow("Change the bylaws");
    emma.isOn("Propose a change of the bylaws");
    emma.fill("What it is about", "Longer votes");
    emma.fill("Why the bylaws shall change", "Many of us are away for a week.");
    emma.fill("Part of the members that must take part", "nearly all")
        .sees("This is not in the right form.");
    emma.fill("Part of the members that must take part", "2/3");
    emma.fill("The same for special decisions", "2/3");
    emma.fill("Part of the surplus for mutual aid", "3/40").sees("7.5%");
    emma.press("Save as draft").isOn("Longer votes").sees("What changes in the bylaws");
    emma.sees("2/3").sees("7.5%");
  }

  @Test
  void anExclusionIsProposed(Visits visits) {
    Visitor emma = visits.by("emma");
    emma.follow("Our co-op").isOn("Our co-op").follow(KESTREL_LANE);
    emma.follow("Register of members").follow("Exclude… (Callum Frost)");
    emma.isOn("Propose to exclude Callum Frost").fill("Why", "He has not come since May.");
    emma.press("Save as draft").isOn("Exclusion of Callum Frost");
    emma.sees("It would end the membership of Callum Frost.");
  }

  @Test
  void othersSeeNothing(Visits visits) {
    Visitor emma = visits.by("emma");
    emma.follow("Our co-op").isOn("Our co-op").follow(KESTREL_LANE);
    emma.follow("Proposals and decisions").isOn("Proposals and decisions");
    String address = emma.page().url().replaceFirst("https?://[^/]+", "");
    Visitor hanako = visits.by("hanako");
    hanako.open(address).isOn("There is nothing here that you may see");
  }

  @Test
  void anObjectionBringsAProposalBackToTheDiscussion(Visits visits) {
    Visitor kenji = visits.by("kenji");
    kenji.follow("Our co-op").isOn("Our co-op").follow("労働者協同組合森のしごと舎");
    kenji.follow("Proposals and decisions").follow("来年の事業計画：山の手入れ二十町歩");
    kenji.press("Ask for consent…").inDialog("Ask for consent").click();
    kenji.sees("Adopted unless somebody objects").sees("0 of 13 said that they have no objection.");
    kenji.press("I have no objection").sees("1 of 13 said that they have no objection.");
    kenji.press("Object…").fill("Why the co-operative should not do this", "人手が足りません。");
    kenji.inDialog("Object").click();
    kenji.sees("In discussion").sees("人手が足りません。").sees("Objection");
  }
}
