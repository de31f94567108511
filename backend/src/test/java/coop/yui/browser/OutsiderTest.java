package coop.yui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/**
 * What somebody without any office sees of what is not meant for everybody, and takes along of what
 * is.
 */
@BrowserTest
class OutsiderTest {

  @Test
  void pagesOfTheStaffSayThatTheyAreNotOpen(Visits visits) {
    Visitor yuki = visits.by("yuki");
    assertThat(yuki.link("Desk")).hasCount(0);
    for (String address :
        List.of("/desk", "/desk/import", "/desk/audit", "/desk/places", "/organisations/new")) {
      yuki.open(address).isOn("This is not open to you");
      yuki.sees("If you should be able to do this, ask the staff of your federation.");
    }
  }

  @Test
  void addressesWithNothingBehindThemSaySo(Visits visits) {
    Visitor anybody = visits.anybody();
    for (String address :
        List.of(
            "/nowhere",
            "/Nowhere/at/all/here",
            "/nowhere.html",
            "/organisations/organisation-00000000000000000000000000000000",
            "/alliances/no-such-alliance")) {
      anybody.open(address).isOn("There is nothing here that you may see");
    }
  }

  @Test
  void whatIsShownIsTakenAlongAsFiles(Visits visits) throws Exception {
    Visitor anybody = visits.anybody().open("/network");
    Drawing.awaitPoints(anybody.picture(), 0x1536a3, 500);

    Path png = anybody.export("PNG").path();
    assertThat(Drawing.points(Files.readAllBytes(png), 0x1536a3)).isGreaterThan(500);
    Document svg =
        DocumentBuilderFactory.newDefaultNSInstance()
            .newDocumentBuilder()
            .parse(anybody.export("SVG").path().toFile());
    assertThat(svg.getElementsByTagName("circle").getLength()).isGreaterThan(20);
    assertThat(svg.getElementsByTagName("line").getLength()).isGreaterThan(20);
    assertThat(svg.getElementsByTagName("text").getLength()).isGreaterThan(5);
    Download gexf = anybody.export("GEXF, to replay the years in Gephi");
    assertThat(gexf.suggestedFilename()).startsWith("network-").endsWith(".gexf");
    assertThat(Files.readString(gexf.path())).contains("Kestrel Lane Wholefoods", "</gexf>");
    Download list = anybody.open("/organisations?text=Kestrel").export("CSV, for spreadsheets");
    assertThat(Files.readString(list.path())).contains("Kestrel Lane").doesNotContain("Saltmarsh");
  }
}
