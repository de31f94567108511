package coop.yui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** Staff bring a file of organisations into the directory. */
@BrowserTest
class ImportTest {

  @Test
  void aFileBecomesADirectory(Visits visits) throws IOException {
    String mark = Long.toString(System.nanoTime(), 36);
    Visitor hanako = visits.by("hanako");
    hanako.follow("Desk").follow("Import").isOn("Import organisations");

    hanako.drop("or drop it here", "bakeries.csv", bakeries(mark));

    hanako.isOn("bakeries.csv").sees("Waits for you to confirm");
    assertThat(hanako.section("What we found")).containsText("UTF-8");
    assertThat(hanako.field("name")).hasValue("NAME");
    assertThat(hanako.field("country")).hasValue("COUNTRY");
    assertThat(hanako.field("website")).hasValue("WEBSITE");
    Locator problems = hanako.section("Problems");
    assertThat(problems).containsText("Name: The row has no name.");
    assertThat(problems).containsText("3 rows left out");

    hanako.page().getByText("1 column is not read").click();
    hanako.field("Remarks").selectOption("What it does");
    hanako.follow("Say it for all rows");
    assertThat(hanako.field("Kind of rows that name none")).isFocused();
    hanako.field("Kind of rows that name none").selectOption("Worker co-operative");
    assertThat(hanako.button("Confirm and write")).isDisabled();
    hanako.press("Look at the outcome");
    assertThat(hanako.section("The first rows as we read them"))
        .containsText("Bread and rolls for the whole valley");
    assertThat(problems).containsText("1 row left out");
    assertThat(problems).containsText("Row 4");
    hanako.press("Confirm and write");

    hanako.sees("All rows are done.");
    Locator done = hanako.section("What was done");
    assertThat(done).containsText("New2");
    assertThat(done).containsText("Left out1");
    Download report = hanako.page().waitForDownload(() -> hanako.follow("Download the report"));
    assertThat(Files.readString(report.path()))
        .contains("2,CREATE,organisation-", "4,LEFT_OUT,,NAME: The row has no name.");

    hanako.search("Bäckerei " + mark).follow("Zwei Flüsse Bäckerei " + mark);
    hanako.isOn("Zwei Flüsse Bäckerei " + mark).sees("Brot");
  }

  @Test
  void anImportIsTakenBack(Visits visits) {
    String mark = Long.toString(System.nanoTime(), 36);
    Visitor hanako = visits.by("hanako").open("/desk/import");
    hanako.drop(
        "or drop it here",
        "mistake.csv",
        ("name,kind,country\nMistake " + mark + ",worker co-op,GB\n")
            .getBytes(StandardCharsets.UTF_8));
    hanako.isOn("mistake.csv").press("Confirm and write");
    hanako.sees("All rows are done.");

    hanako.press("Take the import back: mistake.csv");
    hanako.sees("New organisations that are taken away: 1.");
    hanako.inDialog("Take the import back").click();

    hanako.sees("The import was taken back.");
    assertThat(hanako.section("What was taken back")).containsText("Taken away1");
  }

  @Test
  void aPictureIsNoTable(Visits visits) {
    Visitor hanako = visits.by("hanako").open("/desk/import");
    byte[] picture = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, (byte) 0xff};

    hanako.drop("or drop it here", "logo.csv", picture);

    assertThat(hanako.alert()).containsText("We could not read this file");
    hanako.isOn("Import organisations");
  }

  private static byte[] bakeries(String mark) {
    return """
    \uFEFFname,country,website,Remarks
    Two Rivers Bakery %1$s,GB,https://two-rivers-%1$s.example.org,Bread and rolls for the whole valley
    Zwei Flüsse Bäckerei %1$s,DE,https://zwei-fluesse-%1$s.example.org,Brot
    ,GB,https://nameless.example.org,Nobody knows its name
    """
        .formatted(mark)
        .getBytes(StandardCharsets.UTF_8);
  }
}
