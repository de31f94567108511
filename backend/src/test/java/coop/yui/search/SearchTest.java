package coop.yui.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import coop.yui.graph.Connection;
import coop.yui.graph.NodeKind;
import coop.yui.graph.Page;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.TestGraph;
import coop.yui.identity.Person;
import coop.yui.identity.Role;
import coop.yui.identity.TestNodeReaders;
import coop.yui.identity.Viewer;
import coop.yui.network.Alliance;
import coop.yui.network.InputBuilder;
import coop.yui.network.Organisation;
import coop.yui.network.Place;
import coop.yui.network.Sector;
import coop.yui.network.TestNetwork;
import coop.yui.network.Visibility;
import coop.yui.search.Search.SearchResult;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.DefaultApplicationArguments;

/** Finding by words, in a real graph. */
@Tag("slow")
class SearchTest {

  private final Search search =
      new Search(
          TestGraph.graph(),
          TestNodeReaders.of(
              TestNetwork.organisations(), TestNetwork.alliances(), TestNetwork.places()));
  private Viewer staff = Viewer.ANONYMOUS;

  @BeforeEach
  void startWithAnEmptyGraph() {
    TestGraph.clear();
    staff = new Viewer(person("Hanako Sato", false), Set.of(Role.FEDERATION_STAFF), Set.of());
  }

  @ParameterizedTest
  @CsvSource({
    "労働者協同組合 結いの森, 結いの森",
    "労働者協同組合 結いの森, ろうどうしゃ",
    "ワーカーズコープ山陰, ﾜｰｶｰｽﾞｺｰﾌﾟ",
    "労働者協同組合 結いの森, Rōdōsha kyōdō kumiai",
    "労働者協同組合 結いの森, roudousha",
    "けやきの会, 欅の会",
    "けやきの会, keyaki",
    "ワーカーズコープ山陰, ワーカズコープ",
    "ワーカーズコープ山陰, waakaazu",
    "Suma Wholefoods, suma whole",
    "Suma Wholefoods, Ｓｕｍａ",
    "Suma Wholefoods, wholfoods",
    "Unicorn Grocery, unicron",
    "Équitable Café, equitable cafe"
  })
  void findsWhatIsWrittenOtherwise(String name, String asked) {
    register(new InputBuilder(name));
    register(new InputBuilder("Something else"));

    assertThat(names(asked, Viewer.ANONYMOUS)).startsWith(name);
  }

  @Test
  void whatIsCalledSoComesBeforeWhatIsAboutIt() {
    register(new InputBuilder("Garden Friends").sectors(Sector.ENERGY));
    register(new InputBuilder("Energy"));
    register(new InputBuilder("Energy Garden of the North"));
    register(new InputBuilder("Renewable Energy Leeds"));
    register(new InputBuilder("Energyworks of the South"));

    assertThat(find("energy", Viewer.ANONYMOUS))
        .extracting(found -> name(found) + " " + found.match())
        .containsExactly(
            "Energy EXACT",
            "Energyworks of the South BEGINNING",
            "Energy Garden of the North BEGINNING",
            "Renewable Energy Leeds WORDS",
            "Garden Friends CONTEXT");
  }

  @Test
  void wordsOfNameAndPlaceAreFoundTogether() {
    register(new InputBuilder("けやき").place("JP"));
    register(new InputBuilder("Zelkova").place("GB"));

    assertThat(names("けやき 日本", Viewer.ANONYMOUS)).containsExactly("けやき");
    assertThat(names("zelkova japan", Viewer.ANONYMOUS)).isEmpty();
  }

  @Test
  void numbersOfRegistersAreFound() {
    register(new InputBuilder("Suma").identifier("GB-COH", "R006884"));

    assertThat(find("R006884", Viewer.ANONYMOUS))
        .singleElement()
        .satisfies(found -> assertThat(found.match()).isEqualTo(SearchMatch.EXACT));
  }

  @Test
  void nobodyFindsWhatSheMayNotSee() {
    Organisation hidden =
        register(new InputBuilder("Hidden Bakery").visibility(Visibility.PRIVATE));
    Organisation open = register(new InputBuilder("Open Bakery"));
    ally("Bakery alliance", hidden, open);
    Viewer member = new Viewer(person("A", false), Set.of(), Set.of(hidden.id()));

    assertThat(names("bakery", Viewer.ANONYMOUS)).containsExactly("Open Bakery");
    assertThat(names("bakery", member))
        .containsExactly("Bakery alliance", "Open Bakery", "Hidden Bakery");
    assertThat(search.suggest("bak", 10, Viewer.ANONYMOUS)).hasSize(1);
  }

  @Test
  void peopleAreFoundWhenTheyLetThemselvesBeFound() {
    person("Emma Wood", false);
    String open = person("Emma Stone", true);
    Viewer signedIn = new Viewer(person("Somebody", false), Set.of(), Set.of());

    assertThat(names("emma", Viewer.ANONYMOUS)).containsExactly("Emma Stone");
    assertThat(names("emma", signedIn)).containsExactly("Emma Stone");
    assertThat(names("emma", staff)).containsExactly("Emma Wood", "Emma Stone");
    assertThat(
            search
                .find("emma", EnumSet.of(SearchKind.ORGANISATION), Page.forward(5, null), staff)
                .nodes())
        .isEmpty();
    assertThat(find("Emma Stone", Viewer.ANONYMOUS))
        .singleElement()
        .satisfies(found -> assertThat(((Person) found.node()).id()).isEqualTo(open));
  }

  @Test
  void pagesFollowEachOtherWithoutGapOrRepetition() {
    for (int i = 0; i < 23; i++) {
      register(new InputBuilder("Bakery %02d".formatted(i)));
    }
    List<String> read = new ArrayList<>();
    String after = null;
    boolean hasNext = true;
    while (hasNext) {
      Connection<SearchResult> page =
          search.find(
              "bakery", EnumSet.allOf(SearchKind.class), Page.forward(10, after), Viewer.ANONYMOUS);
      page.nodes().forEach(found -> read.add(name(found)));
      after = page.pageInfo().endCursor();
      hasNext = page.pageInfo().hasNextPage();
    }

    assertThat(read).hasSize(23).doesNotHaveDuplicates().isSorted();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"***", "?", "--- !!", "\"", "AND OR NOT", "a\\", "words:*", "{!func}", "🌾"})
  void signsOfTheIndexAreOnlySigns(String asked) {
    register(new InputBuilder("Somewhere"));

    assertThat(names(asked, Viewer.ANONYMOUS)).isEmpty();
  }

  @Test
  void wrongQuestionsAreRefused() {
    assertRefused(RefusalCode.INVALID_LENGTH, () -> find("a".repeat(10_000), staff));
    assertRefused(RefusalCode.INVALID_LENGTH, () -> find("  ", staff));
    assertRefused(RefusalCode.INVALID_VALUE, () -> search.suggest("a", 21, staff));
  }

  @Test
  void whatCameAnotherWayIsFoundAfterTheNextStart() {
    Organisation one = register(new InputBuilder("Suma").place("GB"));
    TestGraph.run("MATCH (o:Organisation) REMOVE o.words, o.contextWords, o.placeWords", Map.of());
    TestGraph.run("MATCH (p:Person) REMOVE p.words", Map.of());
    assertThat(names("suma kingdom", staff)).isEmpty();

    new SearchUpkeep(TestGraph.graph(), TestNetwork.organisations())
        .run(new DefaultApplicationArguments());

    assertThat(names("suma kingdom", staff)).containsExactly(one.name());
    assertThat(names("hanako", staff)).containsExactly("Hanako Sato");
  }

  private List<String> names(String asked, Viewer viewer) {
    return find(asked, viewer).stream().map(SearchTest::name).toList();
  }

  private List<SearchResult> find(String asked, Viewer viewer) {
    return search
        .find(asked, EnumSet.allOf(SearchKind.class), Page.forward(50, null), viewer)
        .nodes()
        .stream()
        .filter(found -> found.kind() != SearchKind.PLACE)
        .toList();
  }

  private static String name(SearchResult found) {
    return switch (found.node()) {
      case Organisation organisation -> organisation.name();
      case Person person -> person.displayName();
      case Alliance alliance -> alliance.title();
      case Place place -> place.code();
      default -> throw new IllegalArgumentException(found.toString());
    };
  }

  private Organisation register(InputBuilder input) {
    return TestNetwork.register(input, staff);
  }

  private static String person(String name, boolean isFindable) {
    String id = NodeKind.PERSON.newId();
    TestGraph.run(
        "CREATE (p:Person {id: $id, subject: $id, displayName: $name, isFindable: $isFindable,"
            + " words: ' ' + toLower($name), createdAt: datetime()})",
        Map.of("id", id, "name", name, "isFindable", isFindable));
    return id;
  }

  private static void ally(String title, Organisation one, Organisation other) {
    String id = NodeKind.ALLIANCE.newId();
    TestGraph.run(
        """
        MATCH (one:Organisation {id: $one}) MATCH (other:Organisation {id: $other})
        CREATE (a:Alliance {id: $id, title: $title, text: 'Bread', language: 'en', purposes: ['TRADE'], noticeDays: 0,
          words: ' ' + toLower($title), proposedAt: datetime(), agreedAt: datetime(), since: date('2020-01-01')})
        CREATE (a)-[:PROPOSED_BY]->(one)
        CREATE (one)-[:PARTY_TO {position: 0, consentedAt: datetime()}]->(a)
        CREATE (other)-[:PARTY_TO {position: 1, consentedAt: datetime()}]->(a)
        """,
        Map.of("id", id, "title", title, "one", one.id(), "other", other.id()));
  }

  private static void assertRefused(
      RefusalCode code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    assertThatExceptionOfType(Refusal.class).isThrownBy(call).returns(code, Refusal::code);
  }
}
