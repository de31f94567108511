package coop.yui.network;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import coop.yui.graph.Page;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.TestGraph;
import coop.yui.identity.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.graphql.data.ArgumentValue;

class OrganisationsTest extends NetworkTest {

  @Test
  void anOrganisationIsReadAsItWasEntered() {
    RegisterOrganisationInput input =
        new InputBuilder(" 結いの森 ")
            .nameKana("ゆいのもり")
            .otherName("EN", "Forest of Yui")
            .sectors(Sector.FORESTRY, Sector.CARE)
            .identifier("YUI-TEST", "A 1")
            .activity("ICA30")
            .website("https://yui.example/森")
            .place("JP")
            .coordinates(36.2, 138.2)
            .build();

    Organisation organisation = ORGANISATIONS.register(input, staff);

    assertThat(organisation.name()).isEqualTo("結いの森");
    assertThat(organisation.typeName()).isEqualTo("WorkerCooperative");
    assertThat(organisation.otherNames()).containsExactly(new LocalisedText("en", "Forest of Yui"));
    assertThat(organisation.identifiers()).containsExactly(new Identifier("YUI-TEST", "A 1"));
    assertThat(organisation.placeCode()).isEqualTo("JP");
    assertThat(organisation.sectors()).containsExactly(Sector.FORESTRY, Sector.CARE);
    assertThat(organisation.coordinates()).isEqualTo(new Coordinates(36.2, 138.2));
    assertThat(ORGANISATIONS.byId(organisation.id(), Viewer.ANONYMOUS)).isEqualTo(organisation);
    assertThat(labels(organisation)).containsExactlyInAnyOrder("Organisation", "WorkerCooperative");
  }

  @Test
  void theSameRequestKeyGivesTheSameOrganisation() {
    RegisterOrganisationInput input = new InputBuilder("Once").requestKey("one").build();

    Organisation first = ORGANISATIONS.register(input, staff);
    Organisation second = ORGANISATIONS.register(input, staff);

    assertThat(second).isEqualTo(first);
    RegisterOrganisationInput other = new InputBuilder("Twice").requestKey("one").build();
    assertRefused(RefusalCode.REQUEST_KEY_REUSED, () -> ORGANISATIONS.register(other, staff));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "🌾🤝",
        "👩‍👩‍👧 care",
        "تعاونية العمال",
        "קואופרטיב",
        "Z̶a̶l̶g̶o̶",
        "ก็ดี",
        "𠮷野家"
      })
  void namesOfAllWritingsAreTaken(String name) {
    assertThat(register(name).name()).isEqualTo(name);
    assertThat(texts(name)).contains(name);
  }

  @ParameterizedTest
  @CsvSource({
    "تعاونية العمال, العمال",
    "קואופרטיב העובדים, קואו",
    "می\u200Cخواهم, میخواهم",
    "Coope\u0301rative d'ici, COOPÉRATIVE",
    "Zero\u200Bwidth, zerowidth",
    "👩\u200D🌾 Farm 協同, 協同",
    "ﾐﾄﾞﾘ 🌾, みどり"
  })
  void namesOfAllWritingsAreFound(String name, String text) {
    Organisation kept = register(name);
    register("Another");

    assertThat(
            DIRECTORY
                .list(
                    new OrganisationFilter(null, null, null, null, text, null),
                    OrganisationSort.BY_NAME,
                    Page.forward(10, null),
                    staff)
                .nodes())
        .extracting(Organisation::id)
        .containsExactly(kept.id());
  }

  @Test
  void combiningCharactersBecomeOneForm() {
    assertThat(register("Coope\u0301rative").name()).isEqualTo("Coopérative");
  }

  static Stream<Arguments> wrongInputs() {
    return Stream.of(
        Arguments.of(RefusalCode.INVALID_LENGTH, "name", new InputBuilder(" \u3000")),
        Arguments.of(RefusalCode.INVALID_LENGTH, "name", new InputBuilder("x".repeat(201))),
        Arguments.of(RefusalCode.INVALID_VALUE, "name", new InputBuilder("a\u202Eb")),
        Arguments.of(RefusalCode.INVALID_VALUE, "name", new InputBuilder("a\nb")),
        Arguments.of(RefusalCode.INVALID_VALUE, "name", new InputBuilder("a\u0000b")),
        Arguments.of(RefusalCode.INVALID_VALUE, "name", new InputBuilder("a\uD800b")),
        Arguments.of(
            RefusalCode.INVALID_VALUE,
            "otherNames.0.language",
            new InputBuilder("a").otherName("no language", "b")),
        Arguments.of(RefusalCode.INVALID_CODE, "activity", new InputBuilder("a").activity("ICA1")),
        Arguments.of(
            RefusalCode.INVALID_VALUE,
            "identifiers.0.scheme",
            new InputBuilder("a").identifier("lower", "1")),
        Arguments.of(
            RefusalCode.INVALID_CODE,
            "identifiers.0.value",
            new InputBuilder("a").identifier("JP-LOCAL-GOVERNMENT", "131017")),
        Arguments.of(
            RefusalCode.INVALID_DAY,
            "foundedOn",
            new InputBuilder("a").foundedOn(Days.today().plusDays(1))),
        Arguments.of(
            RefusalCode.INVALID_VALUE, "website", new InputBuilder("a").website("javascript:1")),
        Arguments.of(RefusalCode.INVALID_VALUE, "email", new InputBuilder("a").email("a@b")),
        Arguments.of(
            RefusalCode.INVALID_COORDINATES,
            "coordinates",
            new InputBuilder("a").coordinates(90.1, 0)),
        Arguments.of(
            RefusalCode.INVALID_COORDINATES,
            "coordinates",
            new InputBuilder("a").coordinates(Double.NaN, 0)),
        Arguments.of(RefusalCode.NOT_FOUND, "place", new InputBuilder("a").place("JP-99")));
  }

  @ParameterizedTest
  @MethodSource("wrongInputs")
  void wrongInputIsRefusedAndNothingIsLeft(RefusalCode code, String field, InputBuilder input) {
    assertRefused(code, field, () -> ORGANISATIONS.register(input.build(), staff));
    assertThat(
            TestGraph.run(
                "MATCH (n:Organisation|Identifier|AuditEntry|Request) RETURN n", Map.of()))
        .isEmpty();
  }

  @Test
  void onlyStaffRegister() {
    RegisterOrganisationInput input = new InputBuilder("a").build();
    assertRefused(RefusalCode.NOT_SIGNED_IN, () -> ORGANISATIONS.register(input, Viewer.ANONYMOUS));
    assertRefused(RefusalCode.NOT_ALLOWED, () -> ORGANISATIONS.register(input, outsider()));
  }

  @Test
  void anIdentifierBelongsToOneOrganisationEvenInARace() {
    Set<String> registered = ConcurrentHashMap.newKeySet();
    Set<RefusalCode> refused = ConcurrentHashMap.newKeySet();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 16; i++) {
        RegisterOrganisationInput input =
            new InputBuilder("Racer " + i).identifier("YUI-TEST", "1").build();
        threads.execute(
            () -> {
              try {
                registered.add(ORGANISATIONS.register(input, staff).id());
              } catch (Refusal refusal) {
                refused.add(refusal.code());
              }
            });
      }
    }
    assertThat(registered).hasSize(1);
    assertThat(refused).containsExactly(RefusalCode.IDENTIFIER_TAKEN);
    assertThat(ORGANISATIONS.byIdentifiers(List.of("YUI-TEST|1"))).hasSize(1);
  }

  @Test
  void aChangeKeepsWhatIsLeftOutAndTakesAwayWhatIsNull() {
    Organisation before =
        ORGANISATIONS.register(
            new InputBuilder("Before")
                .nameKana("びふぉあ")
                .place("JP")
                .identifier("YUI-TEST", "1")
                .build(),
            staff);
    Viewer representative = representativeOf(before);

    Organisation after =
        ORGANISATIONS.change(
            change(before, "After", ArgumentValue.ofNullable(null), null), representative);

    assertThat(after.name()).isEqualTo("After");
    assertThat(after.nameKana()).isNull();
    assertThat(after.placeCode()).isEqualTo("JP");
    assertThat(after.identifiers()).isEqualTo(before.identifiers());
    assertThat(after.createdAt()).isEqualTo(before.createdAt());
    assertThat(after.changedAt()).isAfter(before.changedAt());
    String changes = audited("changeOrganisation");
    assertThat(changes).contains("Before", "After", "びふぉあ").doesNotContain("\"place\"");
  }

  @Test
  void aChangeOfWhatSomebodyElseChangedIsRefused() {
    Organisation seen = register("Seen");
    ORGANISATIONS.change(change(seen, "First", ArgumentValue.omitted(), null), staff);

    assertRefused(
        RefusalCode.CHANGED_MEANWHILE,
        () -> ORGANISATIONS.change(change(seen, "Second", ArgumentValue.omitted(), null), staff));
    assertThat(requireNonNull(ORGANISATIONS.byId(seen.id(), staff)).name()).isEqualTo("First");
  }

  @Test
  void visibilityIsForStaffOnly() {
    Organisation organisation = register("a");
    Viewer representative = representativeOf(organisation);

    assertRefused(
        RefusalCode.NOT_ALLOWED,
        () ->
            ORGANISATIONS.change(
                change(organisation, null, ArgumentValue.omitted(), Visibility.PRIVATE),
                representative));
    ORGANISATIONS.change(
        change(organisation, null, ArgumentValue.omitted(), Visibility.PRIVATE), staff);
    assertThat(ORGANISATIONS.byId(organisation.id(), outsider())).isNull();
    assertThat(ORGANISATIONS.byId(organisation.id(), representative)).isNotNull();
    assertRefused(
        RefusalCode.NOT_FOUND,
        () ->
            ORGANISATIONS.change(
                change(organisation, "b", ArgumentValue.omitted(), null), outsider()));
  }

  @Test
  void whoLostTheRightASecondAgoIsRefused() {
    Organisation organisation = register("a");
    Viewer lost = representativeOf(organisation);
    TestGraph.run(
        "MATCH ()-[r:REPRESENTS]->() SET r.until = datetime() - duration('PT1S')", Map.of());

    assertRefused(
        RefusalCode.NOT_ALLOWED,
        () -> ORGANISATIONS.change(change(organisation, "b", ArgumentValue.omitted(), null), lost));
  }

  private static ChangeOrganisationInput change(
      Organisation seen,
      @Nullable String name,
      ArgumentValue<String> nameKana,
      @Nullable Visibility visibility) {
    return new ChangeOrganisationInput(
        seen.id(),
        seen.changedAt(),
        ArgumentValue.omitted(),
        given(name),
        nameKana,
        ArgumentValue.omitted(),
        ArgumentValue.omitted(),
        ArgumentValue.omitted(),
        ArgumentValue.omitted(),
        ArgumentValue.omitted(),
        ArgumentValue.omitted(),
        ArgumentValue.omitted(),
        ArgumentValue.omitted(),
        ArgumentValue.omitted(),
        ArgumentValue.omitted(),
        ArgumentValue.omitted(),
        ArgumentValue.omitted(),
        ArgumentValue.omitted(),
        ArgumentValue.omitted(),
        ArgumentValue.omitted(),
        given(visibility));
  }

  private static <T> ArgumentValue<T> given(@Nullable T value) {
    return value == null ? ArgumentValue.omitted() : ArgumentValue.ofNullable(value);
  }

  private static List<String> texts(String name) {
    return TestGraph.run(
            "MATCH (o:Organisation {name: $name}) RETURN o.name AS name", Map.of("name", name))
        .stream()
        .map(row -> row.get("name").asString())
        .toList();
  }

  private static List<String> labels(Organisation organisation) {
    return TestGraph.run(
            "MATCH (o:Organisation {id: $id}) RETURN labels(o) AS labels",
            Map.of("id", organisation.id()))
        .getFirst()
        .get("labels")
        .asList(value -> value.asString());
  }

  private static String audited(String act) {
    return TestGraph.run(
            "MATCH (e:AuditEntry {act: $act}) RETURN e.changes AS changes", Map.of("act", act))
        .getFirst()
        .get("changes")
        .asString();
  }
}
