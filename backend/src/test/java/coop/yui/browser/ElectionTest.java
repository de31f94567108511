package coop.yui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import coop.yui.network.Days;
import org.junit.jupiter.api.Test;

/** Members stand, nominate, rank and see who was elected. */
@BrowserTest
class ElectionTest {

  private static final String KESTREL_LANE = "Kestrel Lane Wholefoods Workers’ Co-operative";
  private static final String MORI = "労働者協同組合森のしごと舎";

  @Test
  void aBallotIsRankedByTheKeyboardAndCastOnce(Visits visits) {
    Visitor emma = visits.by("emma");
    assertThat(emma.section("What needs my decision")).containsText("Board member: 3 seats");
    emma.follow("Board member: 3 seats").isOn("Board member: 3 seats");
    emma.sees("3 of 8 have voted.").sees("Somebody has to mind the roof.");
    emma.tabTo("Priya Nair").keys("Enter").tabTo("Grace Okafor").keys("Enter");
    emma.tabTo("Move Grace Okafor up").keys("Enter");
    assertThat(emma.page().getByLabel("Your ranking").getByRole(AriaRole.LISTITEM).first())
        .containsText("Grace Okafor");
    emma.press("Cast the ballot…").inDialog("Cast it").click();
    emma.sees("You have voted").sees("4 of 8 have voted.");
    emma.follow("Home");
    assertThat(emma.section("What needs my decision")).not().containsText("Board member: 3 seats");
  }

  @Test
  void membersStandAndNominateAndTheElectedHoldTheirOffices(Visits visits) {
    Visitor kenji = visits.by("kenji");
    kenji.follow("Our co-op").isOn("Our co-op").follow(MORI);
    kenji.follow("Elections").isOn("Elections").follow("Treasurer: 1 seat");
    kenji.press("Stand as a candidate…");
    kenji.fill("What you say to the voters", "I know every receipt.");
    kenji.inDialog("Stand").click();
    kenji.sees("I know every receipt.");
    kenji.press("Nominate a member…");
    kenji.choose("Who", "近藤 真由").inDialog("Nominate").click();
    kenji.sees("Nominated by 小林 健二");
    kenji.press("Stand down… as a candidate").inDialog("Stand down").click();
    kenji.sees("Stood down");

    kenji.follow(MORI).follow("Board member: 3 seats").sees("The result");
    kenji.press("Stage before").sees("is excluded, the votes go on");
    kenji.press("Check the ballots here").sees("These are the ballots that were counted");
    kenji.follow("Officers").isOn("Officers").sees("木下 美和");
    kenji.follow("Propose a recall… (木下 美和)").isOn("Propose to recall 木下 美和");
    kenji.fill("Why", "She has not come to any meeting since May.");
    kenji.press("Save as draft").sees("To recall an officer");
  }

  @Test
  void anElectionIsConvenedAndCalledOff(Visits visits) {
    Visitor emma = visits.by("emma");
    emma.follow("Our co-op").isOn("Our co-op").follow(KESTREL_LANE);
    emma.follow("Elections").isOn("Elections").press("Convene an election");
    emma.page().getByLabel("To which office").selectOption("BOARD_MEMBER");
    emma.fill("Last day of nominations", "2099-01-01").press("Convene");
    emma.sees("This date is not possible here.");
    emma.fill("Last day of nominations", Days.today().plusDays(20).toString());
    emma.press("Convene").sees("An election to the same seats is under way already.");
    emma.page().getByLabel("To which office").selectOption("CHAIR");
    emma.fill("How many", "1").press("Convene").isOn("Chair: 1 seat");
    emma.sees("Nobody was nominated yet.");
    emma.press("Call off… the election").inDialog("Call off").click();
    emma.sees("Called off");
  }
}
