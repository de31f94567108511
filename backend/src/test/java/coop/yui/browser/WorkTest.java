package coop.yui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import coop.yui.network.Days;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A member keeps her hours and corrects them. */
@BrowserTest
class WorkTest {

  private static final String KESTREL_LANE = "Kestrel Lane Wholefoods Workers’ Co-operative";

  @Test
  void hoursAreRecordedAndCorrected(Visits visits) {
    Visitor emma = visits.by("emma");
    emma.follow("Our co-op").isOn("Our co-op").follow(KESTREL_LANE);
    emma.follow("Hours worked").isOn("Hours worked");
    emma.fill("Hours", "25").fill("At what", "Stock-taking").press("Record");
    emma.sees("a day has no more than 24");
    emma.fill("Hours", "2.5").press("Record").sees("2.5 h");
    emma.fill("Hours", "22").press("Record").sees("a day has no more than 24");
    emma.press("Correct… Stock-taking");
    assertThat(emma.page().getByLabel("Correct Stock-taking")).isVisible();
    emma.page().getByLabel("Correct Stock-taking").getByLabel("Hours").fill("3");
    emma.press("Save").sees("corrected, before: 2.5 h");
    emma.press("Month before").sees("Next month");
    emma.press("Next month").sees("Stock-taking").sees("All members in");
  }

  @Test
  void hoursComeFromAFileAndItsProblemsAreSaidRowByRow(Visits visits) {
    Visitor kenji = visits.by("kenji");
    kenji.follow("Our co-op").isOn("Our co-op").follow("労働者協同組合森のしごと舎");
    kenji.follow("Hours worked").isOn("Hours worked").follow("Hours from a file");
    kenji.isOn("Hours from a file");
    LocalDate day = Days.today();
    choose(kenji, "組合員番号,日,時間,仕事\n2,%s,3.5,植え付け\n999,%s,1,植え付け\n".formatted(day, day));
    kenji.sees("1 of 2 rows have a problem.").sees("No member has this number.");
    assertThat(kenji.button("Record all rows")).isDisabled();
    choose(kenji, "組合員番号,日,時間,仕事\n2,%s,3.5,植え付け\n".formatted(day));
    kenji.sees("1 row, 3.5 hours together.").press("Record all rows").sees("Recorded");
    choose(kenji, "組合員番号,日,時間,仕事\n2,%s,3.5,植え付け\n3,%s,2,薪\n".formatted(day, day));
    kenji.sees("This is recorded already.");
  }

  private static void choose(Visitor visitor, String csv) {
    visitor
        .page()
        .locator("input[type=file]")
        .setInputFiles(
            new FilePayload("hours.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
  }
}
