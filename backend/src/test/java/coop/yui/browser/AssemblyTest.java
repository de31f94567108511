package coop.yui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import coop.yui.network.Days;
import org.junit.jupiter.api.Test;

/** Members convene an assembly, come, speak and vote in it, and approve its minutes. */
@BrowserTest
class AssemblyTest {

  private static final String KESTREL_LANE = "Kestrel Lane Wholefoods Workers’ Co-operative";
  private static final String SHED = "道具小屋のための臨時総会";
  private static final String BUILD = "製材所の裏に道具小屋を建てる";

  @Test
  void anAssemblyIsOpenedSpokenInAndVotedInWithAProxy(Visits visits) {
    Visitor kenji = visits.by("kenji");
    assertThat(kenji.section("What needs my decision")).containsText(SHED);
    kenji.follow(SHED).isOn(SHED).sees("Needed: 7 of 13").sees("Enough are there");
    kenji.sees("You vote for 上野 由紀.");
    kenji.press("Open the assembly…").inDialog("Open the assembly").click();
    kenji.sees("In session").sees("Represented: 0");
    kenji.press("Come in").sees("You are there.").sees("Represented: 1");
    kenji.press("Begin with it: 道具の置き場のいま").sees("Under way");
    kenji.press("Ask to speak").press("Give the floor to 小林 健二");
    kenji.sees("小林 健二 has the floor.").press("End the speech");
    kenji.press("Note for the minutes… on 道具の置き場のいま");
    kenji.fill("What was said or found", "棚が足りません。").inDialog("Save").click();
    kenji.sees("Noted: 棚が足りません。");

    kenji.press("Begin with it: 道具小屋を建てるかどうか");
    kenji.press("Put it to the vote…").fill("Open for how many minutes", "0");
    kenji.inDialog("Put it to the vote").click();
    kenji.sees("has the wrong form");
    kenji.fill("Open for how many minutes", "240").inDialog("Put it to the vote").click();
    kenji.sees("0 of 9 have voted.");
    var own = kenji.page().getByLabel("Your ballot");
    own.getByLabel("For", new Locator.GetByLabelOptions().setExact(true)).check();
    own.getByText("Cast the ballot").click();
    kenji.sees("1 of 9 have voted.");
    var other = kenji.page().getByLabel("The ballot of 上野 由紀");
    other.getByLabel("Against").check();
    other.getByText("Cast the ballot").click();
    kenji.sees("2 of 9 have voted.");
    assertThat(kenji.page().getByLabel("The ballot of 上野 由紀")).isHidden();
    kenji.follow(BUILD).isOn(BUILD).sees("You have voted").sees("of those in the assembly");
    kenji.follow(SHED).press("Close… the assembly").inDialog("Close").click();
    kenji.sees("A vote is still open or being counted.");
  }

  @Test
  void minutesAreDraftedCompletedAndApproved(Visits visits) {
    Visitor emma = visits.by("emma");
    emma.follow("Our co-op").isOn("Our co-op").follow(KESTREL_LANE);
    emma.follow("Assemblies").isOn("Assemblies").follow("Talk about the roof");
    emma.press("Draft the minutes from what happened");
    emma.sees("5 members came:").sees("Daniel asks for it this week.");
    emma.press("Change the minutes…").fill("Text", "We talked about the roof.");
    emma.inDialog("Save").click();
    emma.sees("We talked about the roof.").sees("Approved by 0 of 2 people who must");
    emma.press("It was so: approve the minutes");
    emma.sees("Approved by 1 of 2 people who must: Emma Hargreaves");
  }

  @Test
  void anAssemblyIsConvenedWithNoticeAndCalledOff(Visits visits) {
    Visitor emma = visits.by("emma");
    emma.follow("Our co-op").isOn("Our co-op").follow(KESTREL_LANE);
    emma.follow("Assemblies").isOn("Assemblies").follow("Convene an assembly");
    emma.isOn("Convene an assembly");
    emma.fill("Title", "Meeting about the cellar");
    emma.fill("Begins", Days.today().plusDays(3) + "T18:30");
    emma.page().getByLabel("All online").check();
    emma.fill("Web address of the meeting", "https://meet.example.org/cellar");
    var item = emma.page().getByRole(AriaRole.GROUP).last();
    item.getByLabel("Title").fill("The damp wall");
    emma.press("Convene").sees("The bylaws ask for 14 days");
    emma.fill("Begins", Days.today().plusDays(20) + "T18:30");
    emma.press("Convene").isOn("Meeting about the cellar");
    emma.sees("The damp wall").press("Another item…").fill("Title", "The new shelves");
    emma.inDialog("Put on the agenda").click();
    emma.sees("2. The new shelves").press("Take off the agenda: The damp wall");
    emma.sees("1. The new shelves");
    emma.press("Call off… the assembly").inDialog("Call off").click();
    emma.sees("Called off");
  }
}
