package coop.yui.statistics;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import coop.yui.graph.NodeKind;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.TestGraph;
import coop.yui.identity.Role;
import coop.yui.identity.Viewer;
import coop.yui.network.OrganisationKind;
import coop.yui.network.Sector;
import coop.yui.statistics.Breakdowns.Figures;
import coop.yui.statistics.Breakdowns.PlaceBreakdown;
import coop.yui.statistics.Breakdowns.PlaceFigures;
import coop.yui.statistics.Breakdowns.SectorFigures;
import coop.yui.statistics.StatisticsYear.KindFigure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The figures are those that plain counting gives, for every year, filter and viewer. */
@Tag("slow")
class StatisticsTest {

  private static final LocalDate TODAY = StatisticsFilter.today();
  private static final int FIRST = TODAY.getYear() - 12;
  private static final List<String> PLACES = List.of("ZZ-1-a", "ZZ-1-b", "ZZ-2-a", "ZZ-2");
  private static final List<OrganisationKind> KINDS =
      List.of(
          OrganisationKind.WORKER_COOPERATIVE,
          OrganisationKind.BUSINESS,
          OrganisationKind.MUNICIPALITY);
  private static final List<Sector> SECTORS = List.of(Sector.CARE, Sector.FORESTRY, Sector.DIGITAL);

  private final StatisticsYears years = new StatisticsYears(TestGraph.graph());
  private final Breakdowns breakdowns = new Breakdowns(TestGraph.graph());
  private final Random random = new Random(11);
  private final List<Group> groups = new ArrayList<>();
  private final List<Pact> pacts = new ArrayList<>();
  private final Map<String, String> federations = new HashMap<>();

  private record Period(LocalDate since, @Nullable LocalDate until) {
    boolean covers(LocalDate day) {
      return !since.isAfter(day) && (until == null || !until.isBefore(day));
    }
  }

  private record Count(LocalDate asOf, @Nullable Integer members, @Nullable Integer jobs) {}

  private record Group(
      String id,
      OrganisationKind kind,
      String visibility,
      @Nullable LocalDate foundedOn,
      @Nullable LocalDate dissolvedOn,
      List<Sector> sectors,
      @Nullable String place,
      List<Count> counts,
      Map<String, List<Period>> memberships) {

    boolean isThere(LocalDate day) {
      return (foundedOn == null || !foundedOn.isAfter(day))
          && (dissolvedOn == null || dissolvedOn.isAfter(day));
    }

    @Nullable Integer latest(LocalDate day, Function<Count, @Nullable Integer> number) {
      return counts.stream()
          .filter(count -> number.apply(count) != null && !count.asOf().isAfter(day))
          .filter(count -> !count.asOf().isBefore(day.minusYears(3)))
          .max(Comparator.comparing(Count::asOf))
          .map(number)
          .orElse(null);
    }
  }

  private record Pact(List<Group> parties, Period period) {}

  @BeforeEach
  void invent() {
    TestGraph.clear();
    TestGraph.run(
        """
        MERGE (jp:Place {code: 'JP'}) ON CREATE SET jp.id = 'place-jp', jp.kind = 'COUNTRY', jp.name = 'Japan'
        WITH jp
        CREATE (one:Place {code: 'ZZ-1', id: 'place-zz-1', kind: 'REGION', name: '1'})-[:WITHIN]->(jp)
        CREATE (two:Place {code: 'ZZ-2', id: 'place-zz-2', kind: 'REGION', name: '2'})-[:WITHIN]->(jp)
        CREATE (:Place {code: 'ZZ-1-a', id: 'place-zz-1-a', kind: 'MUNICIPALITY', name: '1a'})-[:WITHIN]->(one)
        CREATE (:Place {code: 'ZZ-1-b', id: 'place-zz-1-b', kind: 'MUNICIPALITY', name: '1b'})-[:WITHIN]->(one)
        CREATE (:Place {code: 'ZZ-2-a', id: 'place-zz-2-a', kind: 'MUNICIPALITY', name: '2a'})-[:WITHIN]->(two)
        """,
        Map.of());
    for (String visibility : List.of("PUBLIC", "PRIVATE")) {
      String id = NodeKind.ORGANISATION.newId();
      federations.put(visibility, id);
      TestGraph.run(
          "CREATE (:Organisation:Federation {id: $id, kind: 'FEDERATION', visibility: $visibility,"
              + " sectors: []})",
          Map.of("id", id, "visibility", visibility));
    }
    IntStream.range(0, 120).forEach(number -> groups.add(group()));
    writeGroups();
    IntStream.range(0, 90).forEach(number -> pacts.add(pact()));
    writePacts();
  }

  @AfterEach
  void forgetThePlaces() {
    TestGraph.clear();
    TestGraph.run("MATCH (p:Place) WHERE p.code STARTS WITH 'ZZ-' DETACH DELETE p", Map.of());
  }

  @Test
  void everyYearIsWhatPlainCountingGives() {
    for (Viewer viewer : viewers()) {
      for (StatisticsFilter filter : filters()) {
        List<StatisticsYear> told = years.between(FIRST, TODAY.getYear(), filter, viewer);
        assertThat(told)
            .as("%s %s", viewer, filter)
            .usingRecursiveFieldByFieldElementComparatorIgnoringFields("organisationsByKind")
            .isEqualTo(
                IntStream.rangeClosed(FIRST, TODAY.getYear())
                    .mapToObj(year -> plainly(year, filter, viewer))
                    .toList());
        told.forEach(
            year ->
                assertThat(kinds(year.organisationsByKind()))
                    .isEqualTo(kinds(plainly(year.year(), filter, viewer).organisationsByKind())));
      }
    }
  }

  @Test
  void theFieldsAndPlacesOfAYearAreWhatPlainCountingGives() {
    for (Viewer viewer : viewers()) {
      for (StatisticsFilter filter : filters()) {
        for (int year : List.of(TODAY.getYear(), TODAY.getYear() - 1, TODAY.getYear() - 7)) {
          compare(year, filter, viewer);
        }
      }
    }
  }

  @Test
  void whatIsNotShownIsTogether() {
    Viewer staff = staff();
    PlaceBreakdown all = breakdowns.byPlace(TODAY.getYear(), 100, StatisticsFilter.NONE, staff);
    PlaceBreakdown one = breakdowns.byPlace(TODAY.getYear(), 1, StatisticsFilter.NONE, staff);

    assertThat(all.places()).hasSize(2);
    assertThat(one.places()).containsExactly(all.places().getFirst());
    assertThat(one.elsewhere().organisations())
        .isEqualTo(
            all.elsewhere().organisations() + all.places().getLast().figures().organisations());
    assertThat(requireNonNull(one.elsewhere().members().total()))
        .isEqualTo(
            requireNonNull(all.elsewhere().members().total())
                .add(requireNonNull(all.places().getLast().figures().members().total())));
  }

  @Test
  void yearsThatCannotBeAreRefused() {
    int year = TODAY.getYear();
    assertRefused(RefusalCode.INVALID_VALUE, () -> told(0, 3));
    assertRefused(RefusalCode.INVALID_VALUE, () -> told(year, year + 1));
    assertRefused(RefusalCode.ENDS_BEFORE_BEGINNING, () -> told(year, year - 1));
    assertRefused(RefusalCode.TOO_MANY, () -> told(year - 50, year));
    assertThat(told(year - 49, year)).hasSize(50);
    assertThat(told(1, 2)).hasSize(2);
    assertRefused(
        RefusalCode.INVALID_VALUE,
        () -> breakdowns.bySector(year + 1, StatisticsFilter.NONE, staff()));
    assertRefused(
        RefusalCode.INVALID_PAGE,
        () -> breakdowns.byPlace(year, 101, StatisticsFilter.NONE, staff()));
    StatisticsFilter noFederation = new StatisticsFilter(null, null, "somebody");
    assertRefused(RefusalCode.INVALID_ID, () -> years.between(year, year, noFederation, staff()));
  }

  private List<StatisticsYear> told(int from, int to) {
    return years.between(from, to, StatisticsFilter.NONE, staff());
  }

  private static void assertRefused(RefusalCode code, ThrowingCallable call) {
    assertThatExceptionOfType(Refusal.class).isThrownBy(call).returns(code, Refusal::code);
  }

  private List<Viewer> viewers() {
    Group hidden =
        groups.stream()
            .filter(group -> group.visibility().equals("PRIVATE"))
            .findFirst()
            .orElseThrow();
    return List.of(
        Viewer.ANONYMOUS,
        staff(),
        new Viewer(NodeKind.PERSON.newId(), Set.of(), Set.of(hidden.id())));
  }

  private static Viewer staff() {
    return new Viewer(NodeKind.PERSON.newId(), Set.of(Role.FEDERATION_STAFF), Set.of());
  }

  private List<StatisticsFilter> filters() {
    String open = federations.get("PUBLIC");
    String hidden = federations.get("PRIVATE");
    return List.of(
        StatisticsFilter.NONE,
        new StatisticsFilter(KINDS.subList(0, 1), null, null),
        new StatisticsFilter(null, "ZZ-1", null),
        new StatisticsFilter(KINDS.subList(1, 3), "JP", null),
        new StatisticsFilter(null, null, open),
        new StatisticsFilter(null, null, hidden),
        new StatisticsFilter(KINDS.subList(0, 2), "ZZ-2", open),
        new StatisticsFilter(null, "nowhere", null));
  }

  private StatisticsYear plainly(int year, StatisticsFilter filter, Viewer viewer) {
    LocalDate day = year == TODAY.getYear() ? TODAY : LocalDate.of(year, 12, 31);
    Predicate<Group> fits = group -> isSeen(group, viewer) && fits(group, filter, day, viewer);
    List<Group> there = groups.stream().filter(fits).filter(g -> g.isThere(day)).toList();
    boolean areFederationsIn = filter.equals(StatisticsFilter.NONE);
    List<KindFigure> kinds =
        Stream.concat(
                KINDS.stream()
                    .map(
                        kind ->
                            new KindFigure(
                                kind, (int) there.stream().filter(g -> g.kind() == kind).count())),
                Stream.of(
                    new KindFigure(
                        OrganisationKind.FEDERATION,
                        areFederationsIn
                            ? (int)
                                federations.keySet().stream().filter(v -> isOpen(v, viewer)).count()
                            : 0)))
            .filter(figure -> figure.count() > 0)
            .toList();
    return new StatisticsYear(
        year,
        day,
        kinds.stream().mapToInt(KindFigure::count).sum(),
        kinds,
        sum(there, group -> group.latest(day, Count::members)),
        sum(there, group -> group.latest(day, Count::jobs)),
        (int)
            pacts.stream()
                .filter(pact -> pact.period().covers(day))
                .filter(pact -> pact.parties().stream().filter(g -> isSeen(g, viewer)).count() > 1)
                .filter(pact -> pact.parties().stream().anyMatch(fits))
                .count(),
        groups.stream()
            .filter(fits)
            .mapToInt(
                group ->
                    (int)
                        federations.entrySet().stream()
                            .filter(federation -> isOpen(federation.getKey(), viewer))
                            .filter(federation -> belongs(group, federation.getValue(), day))
                            .count())
            .sum());
  }

  private void compare(int year, StatisticsFilter filter, Viewer viewer) {
    LocalDate day = year == TODAY.getYear() ? TODAY : LocalDate.of(year, 12, 31);
    List<Group> there =
        groups.stream()
            .filter(group -> isSeen(group, viewer) && fits(group, filter, day, viewer))
            .filter(group -> group.isThere(day))
            .toList();
    Map<String, Figures> sectors =
        breakdowns.bySector(year, filter, viewer).stream()
            .filter(row -> row.sector() != null)
            .collect(toMap(row -> String.valueOf(row.sector()), SectorFigures::figures));
    assertThat(sectors)
        .as("%s %s %s", year, viewer, filter)
        .isEqualTo(
            parts(
                there,
                SECTORS.stream().map(Sector::name).toList(),
                day,
                (group, part) -> group.sectors().contains(Sector.valueOf(part))));
    if (filter.place() == null) {
      assertThat(
              breakdowns.byPlace(year, 100, filter, viewer).places().stream()
                  .collect(toMap(PlaceFigures::placeCode, PlaceFigures::figures)))
          .isEqualTo(
              parts(
                  there,
                  List.of("ZZ-1", "ZZ-2"),
                  day,
                  (group, part) -> group.place() != null && group.place().startsWith(part)));
    } else if (filter.place().equals("ZZ-1")) {
      assertThat(
              breakdowns.byPlace(year, 100, filter, viewer).places().stream()
                  .collect(toMap(PlaceFigures::placeCode, PlaceFigures::figures)))
          .isEqualTo(
              parts(
                  there,
                  List.of("ZZ-1-a", "ZZ-1-b"),
                  day,
                  (group, part) -> part.equals(group.place())));
    }
  }

  private static Map<String, Figures> parts(
      List<Group> there, List<String> parts, LocalDate day, BiPredicate<Group, String> isIn) {
    Map<String, Figures> figures = new HashMap<>();
    for (String part : parts) {
      List<Group> inside = there.stream().filter(group -> isIn.test(group, part)).toList();
      if (!inside.isEmpty()) {
        figures.put(
            part,
            new Figures(
                inside.size(),
                sum(inside, group -> group.latest(day, Count::members)),
                sum(inside, group -> group.latest(day, Count::jobs))));
      }
    }
    return figures;
  }

  private static HeadcountSum sum(List<Group> there, Function<Group, @Nullable Integer> number) {
    List<Integer> known = new ArrayList<>();
    for (Group group : there) {
      Integer one = number.apply(group);
      if (one != null) {
        known.add(one);
      }
    }
    return HeadcountSum.of(known.stream().mapToLong(Integer::longValue).sum(), known.size());
  }

  private static Map<OrganisationKind, Integer> kinds(List<KindFigure> figures) {
    return figures.stream().collect(toMap(KindFigure::kind, KindFigure::count));
  }

  private boolean fits(Group group, StatisticsFilter filter, LocalDate day, Viewer viewer) {
    if (filter.kinds() != null && !filter.kinds().contains(group.kind())) {
      return false;
    }
    if (filter.place() != null
        && (group.place() == null
            || !(filter.place().equals("JP") || group.place().startsWith(filter.place())))) {
      return false;
    }
    String federation = filter.affiliatedWith();
    if (federation == null) {
      return true;
    }
    boolean isSeen = federation.equals(federations.get("PUBLIC")) || viewer.isStaff();
    return isSeen && belongs(group, federation, day);
  }

  private static boolean belongs(Group group, String federation, LocalDate day) {
    return group.memberships().getOrDefault(federation, List.of()).stream()
        .anyMatch(period -> period.covers(day));
  }

  private static boolean isSeen(Group group, Viewer viewer) {
    return isOpen(group.visibility(), viewer) || viewer.isRepresentativeOf(group.id());
  }

  private static boolean isOpen(String visibility, Viewer viewer) {
    return visibility.equals("PUBLIC") || viewer.isStaff();
  }

  private Group group() {
    LocalDate founded = random.nextInt(4) == 0 ? null : day();
    LocalDate dissolved =
        random.nextInt(4) > 0
            ? null
            : Stream.of(day(), founded == null ? day() : founded).max(LocalDate::compareTo).get();
    Map<String, List<Period>> memberships = new HashMap<>();
    for (String federation : federations.values()) {
      if (random.nextInt(3) > 0) {
        LocalDate since = day();
        LocalDate until = since.plusDays(random.nextInt(1500));
        List<Period> periods = new ArrayList<>();
        periods.add(new Period(since, random.nextInt(3) == 0 ? null : until));
        LocalDate again = until.plusDays(1 + random.nextInt(400));
        if (periods.getFirst().until() != null && !again.isAfter(TODAY)) {
          periods.add(new Period(again, null));
        }
        memberships.put(federation, periods);
      }
    }
    return new Group(
        NodeKind.ORGANISATION.newId(),
        KINDS.get(random.nextInt(KINDS.size())),
        random.nextInt(4) == 0 ? "PRIVATE" : "PUBLIC",
        founded,
        dissolved,
        SECTORS.stream().filter(sector -> random.nextBoolean()).toList(),
        random.nextInt(6) == 0 ? null : PLACES.get(random.nextInt(PLACES.size())),
        Stream.generate(this::day)
            .limit(random.nextInt(7))
            .distinct()
            .map(
                day ->
                    new Count(
                        day,
                        random.nextInt(4) == 0 ? null : random.nextInt(500),
                        random.nextInt(4) == 0 ? null : random.nextInt(90)))
            .filter(count -> count.members() != null || count.jobs() != null)
            .toList(),
        memberships);
  }

  private Pact pact() {
    LocalDate since = day();
    return new Pact(
        random
            .ints(2 + random.nextInt(2), 0, groups.size())
            .distinct()
            .mapToObj(groups::get)
            .toList(),
        new Period(since, random.nextBoolean() ? null : since.plusDays(random.nextInt(2000))));
  }

  /** Often the first or last of a year, a day of this year, or today. */
  private LocalDate day() {
    int year = FIRST - 3 + random.nextInt(TODAY.getYear() - FIRST + 4);
    LocalDate day =
        switch (random.nextInt(6)) {
          case 0 -> LocalDate.of(year, 12, 31);
          case 1 -> LocalDate.of(year, 1, 1);
          case 2 -> TODAY.minusYears(random.nextInt(5)).plusDays(random.nextInt(3) - 1);
          default -> LocalDate.ofYearDay(year, 1 + random.nextInt(365));
        };
    return day.isAfter(TODAY) ? TODAY : day;
  }

  private void writeGroups() {
    List<Map<String, Object>> entries = new ArrayList<>();
    List<Map<String, Object>> seats = new ArrayList<>();
    List<Map<String, Object>> counts = new ArrayList<>();
    List<Map<String, Object>> links = new ArrayList<>();
    for (Group group : groups) {
      entries.add(
          known(
              "id", group.id(),
              "kind", group.kind().name(),
              "visibility", group.visibility(),
              "sectors", group.sectors().stream().map(Sector::name).toList(),
              "foundedOn", group.foundedOn(),
              "dissolvedOn", group.dissolvedOn()));
      seats.add(known("id", group.id(), "place", group.place()));
      for (Count count : group.counts()) {
        counts.add(
            Map.of(
                "id", group.id(),
                "values",
                    known(
                        "id", NodeKind.HEADCOUNT.newId(),
                        "asOf", count.asOf(),
                        "memberCount", count.members(),
                        "jobCount", count.jobs())));
      }
      group
          .memberships()
          .forEach(
              (federation, periods) ->
                  periods.forEach(
                      period ->
                          links.add(
                              Map.of(
                                  "one", group.id(),
                                  "other", federation,
                                  "values",
                                      known("since", period.since(), "until", period.until())))));
    }
    write("UNWIND $rows AS row CREATE (o:Organisation) SET o = row", entries);
    write(
        """
        UNWIND $rows AS row
        MATCH (o:Organisation {id: row.id}) MATCH (p:Place {code: row.place})
        CREATE (o)-[:LOCATED_IN]->(p)
        """,
        seats);
    write(
        """
        UNWIND $rows AS row
        MATCH (o:Organisation {id: row.id})
        CREATE (o)-[:COUNTED]->(h:Headcount) SET h = row.values
        """,
        counts);
    write(
        """
        UNWIND $rows AS row
        MATCH (o:Organisation {id: row.one}) MATCH (f:Organisation {id: row.other})
        CREATE (o)-[r:AFFILIATED_WITH]->(f) SET r = row.values
        """,
        links);
  }

  private void writePacts() {
    List<Map<String, Object>> links = new ArrayList<>();
    for (Pact pact : pacts) {
      Map<String, Object> values =
          known(
              "alliance", NodeKind.ALLIANCE.newId(),
              "since", pact.period().since(),
              "until", pact.period().until());
      List<String> ids = pact.parties().stream().map(Group::id).toList();
      for (int one = 0; one < ids.size(); one++) {
        for (String other : ids.subList(one + 1, ids.size())) {
          links.add(Map.of("one", ids.get(one), "other", other, "values", values));
        }
      }
    }
    write(
        """
        UNWIND $rows AS row
        MATCH (a:Organisation {id: row.one}) MATCH (b:Organisation {id: row.other})
        CREATE (a)-[r:ALLIED_WITH]->(b) SET r = row.values
        """,
        links);
  }

  private static void write(String statement, List<Map<String, Object>> rows) {
    TestGraph.run(statement, Map.of("rows", rows));
  }

  /** Names with their values; those without a value are left out. */
  private static Map<String, Object> known(@Nullable Object... namesAndValues) {
    Map<String, Object> values = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      Object value = namesAndValues[i + 1];
      if (value != null) {
        values.put(String.valueOf(namesAndValues[i]), value);
      }
    }
    return values;
  }
}
