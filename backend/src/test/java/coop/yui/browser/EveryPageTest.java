package coop.yui.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds on every page: both languages, phone and desk, light and dark, for everybody. */
@BrowserTest
class EveryPageTest {

  private static final int PHONE = 360;
  private static final int DESK = 1280;

  private static final List<String> OF_ALL =
      List.of(
          "/",
          "/organisations",
          "/organisations/$id",
          "/alliances",
          "/alliances/$id",
          "/network",
          "/network?view=table",
          "/search",
          "/search?text=keyaki",
          "/map",
          "/invitations",
          "/network?colour=community&size=betweenness",
          "/network/changes?from=2015-01-01",
          "/network/analysis",
          "/network/analysis?list=bridges",
          "/network/analysis?list=communities",
          "/network/analysis?list=introductions",
          "/statistics?from=2015",
          "/nowhere");
  private static final List<String> OF_REPRESENTATIVES =
      List.of(
          "/",
          "/profile",
          "/notifications",
          "/organisations/$own",
          "/organisations/$own/edit",
          "/cooperatives",
          "/cooperatives/$own",
          "/cooperatives/$own/members",
          "/cooperatives/$own/bylaws",
          "/elections/$newest",
          "/alliances/new");
  private static final List<String> OF_PARTIES =
      List.of(
          "/",
          "/alliances/$kept",
          "/alliances/$kept/amend",
          "/cooperatives/$own/proposals",
          "/cooperatives/$own/proposals/bylaws",
          "/cooperatives/$own/proposals/exclusion",
          "/cooperatives/$own/proposals/recall",
          "/cooperatives/$own/offices",
          "/cooperatives/$own/elections",
          "/cooperatives/$own/assemblies",
          "/cooperatives/$own/assemblies/new",
          "/assemblies/$newest",
          "/assemblies/$held",
          "/elections/$newest",
          "/elections/$counted",
          "/cooperatives/$own/reports",
          "/reports/$newest",
          "/cooperatives/$own/plans",
          "/plans/$newest",
          "/cooperatives/$own/indicators",
          "/indicators/$newest",
          "/cooperatives/$own/reviews",
          "/reviews/$newest",
          "/cooperatives/$own/fiscal-years",
          "/fiscal-years/$newest",
          "/cooperatives/$own/standards",
          "/standards/$newest",
          "/cooperatives/$own/work",
          "/cooperatives/$own/work/file",
          "/proposals/$discussed",
          "/proposals/$voted",
          "/proposals/$adopted");
  private static final List<String> OF_STAFF =
      List.of(
          "/desk",
          "/desk/import",
          "/desk/import/$id",
          "/desk/places",
          "/desk/duplicates",
          "/desk/merge",
          "/desk/stale",
          "/desk/indicators",
          "/desk/staff",
          "/invitations/$id",
          "/organisations/new",
          "/desk/audit");

  @Test
  void everyAddressIsLookedAt() throws IOException {
    Pattern path = Pattern.compile("path: '([^']+)'");
    List<String> addresses = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/frontend/src"))) {
      for (Path file : files.filter(each -> each.endsWith("routes.ts")).toList()) {
        Matcher routes = path.matcher(Files.readString(file));
        while (routes.find()) {
          addresses.add(routes.group(1));
        }
      }
    }
    assertThat(Stream.of(OF_ALL, OF_REPRESENTATIVES, OF_PARTIES, OF_STAFF).flatMap(List::stream))
        .map(
            address ->
                address
                    .replaceAll(
                        "\\$(own|kept|discussed|voted|adopted|newest|counted|held)", "\\$id")
                    .replaceFirst("\\?.*", ""))
        .containsAll(addresses);
  }

  @Test
  void pagesOfAll(Visits visits) {
    Visitor anybody = visits.with(calm());
    inspect(anybody, OF_ALL);
  }

  @Test
  void pagesOfRepresentatives(Visits visits) {
    inspect(visits.with(calm()).signIn("emma"), OF_REPRESENTATIVES);
  }

  @Test
  void pagesOfParties(Visits visits) {
    inspect(visits.with(calm()).signIn("kenji"), OF_PARTIES);
  }

  @Test
  void pagesOfStaff(Visits visits) {
    Visitor hanako = visits.with(calm()).signIn("hanako").prefers("en").open("/desk/import");
    hanako
        .drop("or drop it here", "one.csv", "name\nOne of many\n".getBytes(UTF_8))
        .isOn("one.csv");
    inspect(hanako, OF_STAFF);
  }

  private static void inspect(Visitor visitor, List<String> addresses) {
    List<String> faults = new ArrayList<>();
    for (String address : addresses) {
      String actual = actual(visitor, address);
      visitor.prefers("en").open(actual);
      faults.addAll(
          new Inspection(visitor.page())
              .language("en")
              .screen(DESK, ColorScheme.LIGHT, false)
              .screen(PHONE, ColorScheme.DARK, false)
              .faults());
      visitor.prefers("ja").open(actual);
      faults.addAll(
          new Inspection(visitor.page())
              .language("ja")
              .screen(PHONE, ColorScheme.LIGHT, true)
              .screen(DESK, ColorScheme.DARK, true)
              .faults());
    }
    assertThat(faults).isEmpty();
  }

  /** Fills in an address whose thing is known only by looking for it. */
  private static String actual(Visitor visitor, String address) {
    return switch (address) {
      case "/organisations/$id" -> visitor.first("/organisations?text=Kestrel", "/organisations/");
      case "/alliances/$id" -> visitor.first("/alliances", "/alliances/");
      case "/invitations/$id" ->
          visitor.first(
              visitor.first("/organisations?text=森のしごと", "/organisations/organisation-"),
              "/invitations/");
      case "/organisations/$own" -> visitor.first("/", "/organisations/");
      case "/organisations/$own/edit" -> visitor.first("/", "/organisations/") + "/edit";
      case "/cooperatives/$own" -> cooperative(visitor);
      case "/cooperatives/$own/members" -> cooperative(visitor) + "/members";
      case "/cooperatives/$own/bylaws" -> cooperative(visitor) + "/bylaws";
      case "/cooperatives/$own/proposals" -> cooperative(visitor) + "/proposals";
      case "/cooperatives/$own/proposals/bylaws" -> cooperative(visitor) + "/proposals/bylaws";
      case "/cooperatives/$own/proposals/exclusion" -> {
        String own = cooperative(visitor);
        yield visitor.first(own + "/members", own + "/proposals/exclusion");
      }
      case "/cooperatives/$own/proposals/recall" -> {
        String own = cooperative(visitor);
        yield visitor.first(own + "/offices", own + "/proposals/recall");
      }
      case "/cooperatives/$own/offices" -> cooperative(visitor) + "/offices";
      case "/cooperatives/$own/elections" -> cooperative(visitor) + "/elections";
      case "/cooperatives/$own/assemblies" -> cooperative(visitor) + "/assemblies";
      case "/cooperatives/$own/assemblies/new" -> cooperative(visitor) + "/assemblies/new";
      case "/assemblies/$newest" ->
          visitor.first(cooperative(visitor) + "/assemblies", "/assemblies/");
      case "/assemblies/$held" ->
          visitor.last(cooperative(visitor) + "/assemblies", "/assemblies/");
      case "/cooperatives/$own/work/file" -> cooperative(visitor) + "/work/file";
      case "/cooperatives/$own/work" -> cooperative(visitor) + "/work";
      case "/cooperatives/$own/reports" -> cooperative(visitor) + "/reports?write=DISCUSSION";
      case "/reports/$newest" -> visitor.first(cooperative(visitor) + "/reports", "/reports/");
      case "/cooperatives/$own/plans" -> cooperative(visitor) + "/plans";
      case "/plans/$newest" -> visitor.first(cooperative(visitor) + "/plans", "/plans/");
      case "/cooperatives/$own/indicators" -> cooperative(visitor) + "/indicators";
      case "/indicators/$newest" ->
          visitor.first(cooperative(visitor) + "/indicators", "/indicators/");
      case "/cooperatives/$own/reviews" -> cooperative(visitor) + "/reviews";
      case "/reviews/$newest" -> visitor.first(cooperative(visitor) + "/reviews", "/reviews/");
      case "/cooperatives/$own/fiscal-years" -> cooperative(visitor) + "/fiscal-years";
      case "/fiscal-years/$newest" ->
          visitor.first(cooperative(visitor) + "/fiscal-years", "/fiscal-years/");
      case "/cooperatives/$own/standards" -> cooperative(visitor) + "/standards";
      case "/standards/$newest" ->
          visitor.first(cooperative(visitor) + "/standards", "/standards/");
      case "/elections/$newest" ->
          visitor.first(cooperative(visitor) + "/elections", "/elections/");
      case "/elections/$counted" -> visitor.first(cooperative(visitor) + "/offices", "/elections/");
      case "/proposals/$discussed" -> proposal(visitor, "discussed");
      case "/proposals/$voted" -> proposal(visitor, "voted");
      case "/proposals/$adopted" -> proposal(visitor, "adopted");
      case "/alliances/$kept" -> kept(visitor);
      case "/alliances/$kept/amend" -> kept(visitor) + "/amend";
      case "/desk/import/$id" -> visitor.first("/desk/import", "/desk/import/");
      default -> address;
    };
  }

  private static String cooperative(Visitor visitor) {
    return visitor.first("/cooperatives", "/cooperatives/");
  }

  private static String proposal(Visitor visitor, String group) {
    return visitor.first(cooperative(visitor) + "/proposals?group=" + group, "/proposals/");
  }

  /** An alliance of Kenji's that was changed, with documents and statements. */
  private static String kept(Visitor visitor) {
    return visitor.first("/search?text=間伐から製材", "/alliances/");
  }

  private static NewContextOptions calm() {
    return new NewContextOptions().setReducedMotion(ReducedMotion.REDUCE);
  }
}
