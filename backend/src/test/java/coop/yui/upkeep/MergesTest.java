package coop.yui.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import coop.yui.graph.NodeKind;
import coop.yui.graph.Page;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.TestGraph;
import coop.yui.identity.Role;
import coop.yui.identity.Viewer;
import coop.yui.network.Identifier;
import coop.yui.network.InputBuilder;
import coop.yui.network.NetworkInvariants;
import coop.yui.network.Organisation;
import coop.yui.network.OrganisationKind;
import coop.yui.network.TestNetwork;
import coop.yui.upkeep.Distinctions.TellApartInput;
import coop.yui.upkeep.Duplicates.Duplicate;
import coop.yui.upkeep.MergeActs.MergeOrganisationsInput;
import coop.yui.upkeep.MergeActs.UndoMergeInput;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Two entries become one, and two again, with all that hangs on them. */
@Tag("slow")
class MergesTest {

  private static final String LINKS =
      """
      MATCH (o {id: $id})-[r]-(x)
      WHERE NOT type(r) IN ['ABOUT', 'IDENTIFIED_BY', 'MERGED_INTO']
      RETURN type(r) + ' ' + coalesce(x.name, x.displayName, x.title) + coalesce(' since ' + toString(r.since), '') AS link
      ORDER BY link
      """;

  private final Merges merges = new Merges(TestGraph.graph());
  private final MergeActs acts =
      new MergeActs(
          TestGraph.graph(),
          TestNetwork.organisations(),
          TestNetwork.entries(),
          merges,
          JsonMapper.builder().build());
  private final Distinctions distinctions =
      new Distinctions(TestGraph.graph(), TestNetwork.organisations());

  private Viewer staff = Viewer.ANONYMOUS;

  @BeforeEach
  void startWithAnEmptyGraph() {
    TestGraph.clear();
    staff = new Viewer(person("Staff"), Set.of(Role.FEDERATION_STAFF), Set.of());
  }

  @AfterEach
  void everythingStillFitsTogether() {
    assertThat(NetworkInvariants.check(TestGraph.graph()))
        .allSatisfy((name, broken) -> assertThat(broken).as(name).isEmpty());
  }

  @Test
  void allThatHangsOnTheOneGoesOverAndComesBack() {
    Organisation kept = register(new InputBuilder("Tide Bakery").identifier("GB-COH", "1"));
    Organisation merged =
        register(
            new InputBuilder("Tide Bakery Ltd")
                .identifier("GB-COOPSUK", "R2")
                .website("https://tide.example")
                .email("hello@tide.example"));
    Organisation partner = register(new InputBuilder("Partner"));
    Organisation federation =
        register(new InputBuilder("Federation").kind(OrganisationKind.FEDERATION));
    ally(merged, partner, "2021-05-01");
    affiliate(merged, federation, "2015-04-01", null);
    affiliate(kept, federation, "2019-04-01", null);
    represent(person("Both"), kept, merged);
    represent(person("Mere"), merged);
    List<String> keptBefore = links(kept.id());
    List<String> mergedBefore = links(merged.id());

    OrganisationMerge merge = merge(kept, merged, List.of(EntryField.NAME));

    Organisation one = byId(kept.id());
    assertThat(one.name()).isEqualTo("Tide Bakery Ltd");
    assertThat(one.otherNames()).extracting(name -> name.text()).containsExactly("Tide Bakery");
    assertThat(one.website()).isEqualTo("https://tide.example");
    assertThat(one.identifiers())
        .containsExactly(new Identifier("GB-COH", "1"), new Identifier("GB-COOPSUK", "R2"));
    assertThat(byId(merged.id())).isEqualTo(one);
    assertThat(links(kept.id()))
        .containsExactly(
            "AFFILIATED_WITH Federation since 2015-04-01",
            "ALLIED_WITH Partner since 2021-05-01",
            "PARTY_TO Tide",
            "PROPOSED_BY Tide",
            "REPRESENTS Both since 2020-01-01T00:00:00Z",
            "REPRESENTS Mere since 2020-01-01T00:00:00Z");
    assertThat(merge.isUndoable()).isTrue();
    everythingStillFitsTogether();

    OrganisationMerge undone = acts.undo(new UndoMergeInput(merge.id()), staff);

    assertThat(undone.isUndoable()).isFalse();
    assertThat(links(kept.id())).isEqualTo(keptBefore);
    assertThat(links(merged.id())).isEqualTo(mergedBefore);
    assertThat(byId(kept.id()).entry()).isEqualTo(kept.entry());
    assertThat(byId(merged.id()).entry()).isEqualTo(merged.entry());
    assertRefused(RefusalCode.ALREADY_SO, () -> acts.undo(new UndoMergeInput(merge.id()), staff));
  }

  @Test
  void headcountsGoOverButNotTwiceForADay() {
    Organisation kept = register(new InputBuilder("A"));
    Organisation merged = register(new InputBuilder("B"));
    count(kept, "2020-12-31", 5);
    count(merged, "2020-12-31", 6);
    count(merged, "2021-12-31", 7);

    OrganisationMerge merge = merge(kept, merged, List.of());

    assertThat(counts(kept)).containsExactly("2020-12-31: 5", "2021-12-31: 7");
    everythingStillFitsTogether();
    acts.undo(new UndoMergeInput(merge.id()), staff);
    assertThat(counts(kept)).containsExactly("2020-12-31: 5");
    assertThat(counts(merged)).containsExactly("2020-12-31: 6", "2021-12-31: 7");
  }

  private static void count(Organisation organisation, String day, int members) {
    TestGraph.run(
        """
        MATCH (o:Organisation {id: $organisation})
        CREATE (o)-[:COUNTED]->(:Headcount {id: $id, asOf: date($day), memberCount: $members})
        """,
        Map.of(
            "organisation",
            organisation.id(),
            "id",
            NodeKind.HEADCOUNT.newId(),
            "day",
            day,
            "members",
            members));
  }

  private static List<String> counts(Organisation organisation) {
    return TestGraph.run(
            """
            MATCH (:Organisation {id: $id})-[:COUNTED]->(h:Headcount)
            RETURN toString(h.asOf) + ': ' + h.memberCount AS told ORDER BY told
            """,
            Map.of("id", organisation.id()))
        .stream()
        .map(row -> row.get("told").asString())
        .toList();
  }

  @Test
  void whatWasChangedSinceStays() {
    Organisation kept = register(new InputBuilder("A"));
    Organisation merged = register(new InputBuilder("B").website("https://b.example"));
    OrganisationMerge merge = merge(kept, merged, List.of());
    TestNetwork.rename(kept.id(), "A, renamed", staff);
    represent(person("Newcomer"), kept);

    acts.undo(new UndoMergeInput(merge.id()), staff);

    assertThat(byId(kept.id()).name()).isEqualTo("A, renamed");
    assertThat(byId(kept.id()).website()).isNull();
    assertThat(links(kept.id())).containsExactly("REPRESENTS Newcomer since 2020-01-01T00:00:00Z");
    assertThat(byId(merged.id()).website()).isEqualTo("https://b.example");
  }

  @Test
  void mergesStandInALineAndAreUndoneFromItsEnd() {
    Organisation first = register(new InputBuilder("A"));
    Organisation second = register(new InputBuilder("B"));
    Organisation third = register(new InputBuilder("C"));
    represent(person("Somebody"), first);
    OrganisationMerge earlier = merge(second, first, List.of());
    OrganisationMerge later = merge(third, byId(second.id()), List.of());

    assertThat(byId(first.id()).id()).isEqualTo(third.id());
    assertRefused(
        RefusalCode.WRONG_STATE, () -> acts.undo(new UndoMergeInput(earlier.id()), staff));
    assertThat(merges.list(Page.forward(10, null), staff).nodes())
        .extracting(OrganisationMerge::isUndoable)
        .containsExactly(true, false);
    acts.undo(new UndoMergeInput(later.id()), staff);
    acts.undo(new UndoMergeInput(earlier.id()), staff);
    assertThat(links(first.id())).hasSize(1);
    assertThat(links(second.id())).isEmpty();
    assertThat(links(third.id())).isEmpty();
  }

  @Test
  void whatCannotBeOneIsRefused() {
    Organisation a = register(new InputBuilder("A"));
    Organisation b = register(new InputBuilder("B"));
    Organisation federation =
        register(new InputBuilder("Federation").kind(OrganisationKind.FEDERATION));
    ally(a, b, "2024-01-01");
    affiliate(a, federation, "2015-04-01", null);

    assertRefused(RefusalCode.WITH_ITSELF, () -> merge(a, a, List.of()));
    assertState("ALLIED", () -> merge(a, b, List.of()));
    assertState("AFFILIATED", () -> merge(federation, a, List.of()));
    assertState("HAS_AFFILIATES", () -> merge(b, federation, List.of()));
    Viewer representative = new Viewer(person("R"), Set.of(), Set.of(a.id(), b.id()));
    assertRefused(
        RefusalCode.NOT_ALLOWED, () -> acts.merge(input(a, b, List.of()), representative));
    Organisation c = register(new InputBuilder("C"));
    affiliate(c, federation, "2010-04-01", "2018-03-31");
    assertState("OVERLAPPING", () -> merge(a, c, List.of()));
    TestNetwork.rename(c.id(), "C, edited meanwhile", staff);
    assertRefused(RefusalCode.CHANGED_MEANWHILE, () -> merge(b, c, List.of()));
    assertThat(byId(c.id()).name()).isEqualTo("C, edited meanwhile");
  }

  @Test
  void twoWhoMergeTheSameAtOnceDoItOnce() throws Exception {
    Organisation a = register(new InputBuilder("A"));
    Organisation b = register(new InputBuilder("B"));
    represent(person("Somebody"), b);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Boolean>> both = List.of(() -> isMerged(a, b), () -> isMerged(b, a));
      List<Boolean> done = threads.invokeAll(both).stream().map(Future::resultNow).toList();
      assertThat(done).containsExactlyInAnyOrder(true, false);
    }
    assertThat(links(byId(a.id()).id())).hasSize(1);
  }

  private boolean isMerged(Organisation kept, Organisation merged) {
    try {
      merge(kept, merged, List.of());
      return true;
    } catch (Refusal refusal) {
      return false;
    }
  }

  @Test
  void likelyPairsAreFoundUntilSomebodyDecides() {
    Organisation one = register(new InputBuilder("Tide Bakery").website("https://tide.example/"));
    Organisation same =
        register(new InputBuilder("TIDE BAKERY Ltd.").website("http://www.tide.example"));
    Organisation namesake = register(new InputBuilder("Tide Bakery").email("x@other.example"));
    register(new InputBuilder("Another").website("https://tide.example"));
    Duplicates duplicates = new Duplicates(TestGraph.graph(), TestGraph.updates());

    assertThat(duplicates.list(Page.forward(10, null), staff).searchedAt()).isNull();
    duplicates.search();
    List<Duplicate> found = duplicates.list(Page.forward(10, null), staff).nodes();
    assertThat(found)
        .containsExactly(
            new Duplicate(
                one.id(),
                same.id(),
                Set.of(DuplicateReason.SAME_NAME, DuplicateReason.SAME_WEBSITE)),
            new Duplicate(one.id(), namesake.id(), Set.of(DuplicateReason.SAME_NAME)),
            new Duplicate(same.id(), namesake.id(), Set.of(DuplicateReason.SAME_NAME)));
    assertThat(next(duplicates)).containsExactlyElementsOf(found.subList(1, 2));

    distinctions.tellApart(new TellApartInput(namesake.id(), one.id()), staff);
    merge(one, same, List.of());

    assertThat(duplicates.list(Page.forward(10, null), staff).nodes()).isEmpty();
    duplicates.search();
    assertThat(duplicates.list(Page.forward(10, null), staff).nodes()).isEmpty();
    duplicates.stop();
  }

  private List<Duplicate> next(Duplicates duplicates) {
    String cursor =
        Objects.requireNonNull(
            duplicates.list(Page.forward(1, null), staff).pageInfo().endCursor());
    return duplicates.list(Page.forward(1, cursor), staff).nodes();
  }

  private OrganisationMerge merge(Organisation kept, Organisation merged, List<EntryField> taken) {
    return acts.merge(input(kept, merged, taken), staff);
  }

  private static MergeOrganisationsInput input(
      Organisation kept, Organisation merged, List<EntryField> taken) {
    return new MergeOrganisationsInput(
        UUID.randomUUID().toString(),
        kept.id(),
        merged.id(),
        taken,
        kept.changedAt(),
        merged.changedAt());
  }

  private Organisation register(InputBuilder input) {
    return TestNetwork.register(input, staff);
  }

  private Organisation byId(String id) {
    return Objects.requireNonNull(TestNetwork.organisations().read(List.of(id), staff).get(id), id);
  }

  private static List<String> links(String id) {
    return TestGraph.run(LINKS, Map.of("id", id)).stream()
        .map(row -> row.get("link").asString())
        .toList();
  }

  private static String person(String name) {
    String id = NodeKind.PERSON.newId();
    TestGraph.run(
        "CREATE (:Person {id: $id, subject: $id, displayName: $name})",
        Map.of("id", id, "name", name));
    return id;
  }

  private static void represent(String person, Organisation... organisations) {
    for (Organisation organisation : organisations) {
      TestGraph.run(
          """
          MATCH (p:Person {id: $person}) MATCH (o:Organisation {id: $organisation})
          CREATE (p)-[:REPRESENTS {id: $id, since: datetime('2020-01-01T00:00:00Z')}]->(o)
          """,
          Map.of(
              "person", person,
              "organisation", organisation.id(),
              "id", NodeKind.REPRESENTATION.newId()));
    }
  }

  private static void affiliate(
      Organisation organisation, Organisation federation, String since, @Nullable String until) {
    TestGraph.run(
        """
        MATCH (o:Organisation {id: $o}) MATCH (f:Organisation {id: $f})
        CREATE (o)-[:AFFILIATED_WITH {id: $id, since: date($since),
          until: CASE $until WHEN '' THEN null ELSE date($until) END}]->(f)
        """,
        Map.of(
            "o", organisation.id(),
            "f", federation.id(),
            "id", NodeKind.AFFILIATION.newId(),
            "since", since,
            "until", Objects.requireNonNullElse(until, "")));
  }

  private static void ally(Organisation one, Organisation other, String since) {
    TestGraph.run(
        """
        MATCH (one:Organisation {id: $one}) MATCH (other:Organisation {id: $other})
        CREATE (a:Alliance {id: $id, title: 'Tide', since: date($since), agreedAt: datetime(), proposedAt: datetime()})
        CREATE (a)-[:PROPOSED_BY]->(one)
        CREATE (one)-[:PARTY_TO {consentedAt: datetime()}]->(a)
        CREATE (other)-[:PARTY_TO {consentedAt: datetime()}]->(a)
        CREATE (one)-[:ALLIED_WITH {alliance: $id, since: date($since)}]->(other)
        """,
        Map.of(
            "one", one.id(),
            "other", other.id(),
            "id", NodeKind.ALLIANCE.newId(),
            "since", since));
  }

  private static void assertRefused(RefusalCode code, ThrowingCallable call) {
    assertThatExceptionOfType(Refusal.class).isThrownBy(call).returns(code, Refusal::code);
  }

  private static void assertState(String state, ThrowingCallable call) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(call)
        .returns(RefusalCode.WRONG_STATE, Refusal::code)
        .satisfies(refusal -> assertThat(refusal.extensions()).containsEntry("merge", state));
  }
}
