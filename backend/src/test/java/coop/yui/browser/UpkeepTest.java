package coop.yui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Staff take care of the directory. */
@BrowserTest
class UpkeepTest {

  @Test
  void whatStandsTwiceIsMergedAndTheMergeUndone(Visits visits) {
    Visitor hanako = visits.by("hanako");
    hanako.follow("Desk").follow("Duplicates").isOn("Entries that may stand twice");
    Locator pairs = hanako.section("Likely pairs");
    assertThat(pairs).containsText("Same web site");
    pairs
        .getByRole(
            AriaRole.LINK,
            new Locator.GetByRoleOptions().setName(Pattern.compile("Compare .*はまかぜスポーツクラブ")))
        .click();
    hanako.isOn("Merge two entries of one organisation").sees("taiso@hamakaze-sports.example.org");
    hanako
        .page()
        .getByRole(
            AriaRole.RADIO,
            new Page.GetByRoleOptions().setName("E-mail: taiso@hamakaze-sports.example.org"))
        .check();

    hanako.press("Merge them");

    assertThat(hanako.page()).hasURL(Pattern.compile("/organisations/organisation-"));
    hanako.sees("Hamakaze Sports Club").sees("Hamakaze Sports Group");
    hanako.sees("taiso@hamakaze-sports.example.org");
    hanako.follow("Desk").follow("Duplicates");
    assertThat(pairs).not().containsText("はまかぜスポーツクラブ");
    Locator merged = hanako.section("Merged so far");
    merged
        .getByRole(
            AriaRole.BUTTON,
            new Locator.GetByRoleOptions().setName(Pattern.compile("Undo the merge of .*はまかぜ")))
        .click();
    hanako.inDialog("Undo").click();
    assertThat(merged).containsText("undone by");
  }

  @Test
  void membersAndJobsAreRecordedAndCountInTheStatistics(Visits visits) throws IOException {
    Visitor hanako = visits.by("hanako");
    hanako
        .open(hanako.first("/organisations?text=Saltmarsh", "/organisations/organisation-"))
        .press("Record members and jobs")
        .fill("Day that was counted", "2012-12-31")
        .fill("Members", "12345")
        .fill("Jobs", "678")
        .press("Record");
    hanako.sees("This day lies before the organisation was founded.");
    hanako.fill("Day that was counted", "2016-12-31").press("Record");
    assertThat(hanako.section("Members and jobs")).containsText("Recorded for");

    hanako.follow("Network").follow("Statistics").isOn("The federation in figures");
    hanako.open("/statistics?from=2016&to=2016");

    hanako.sees("12,345");
    Download table =
        hanako.page().waitForDownload(() -> hanako.press("Download as CSV: The years as a table"));
    assertTrue(Files.readString(table.path()).contains(",12345,1,678,1,"));
  }
}
