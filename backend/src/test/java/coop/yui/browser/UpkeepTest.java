package coop.yui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
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
}
