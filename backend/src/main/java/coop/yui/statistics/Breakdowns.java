package coop.yui.statistics;

import coop.yui.graph.Graph;
import coop.yui.graph.Page;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.identity.Viewer;
import coop.yui.network.Sector;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

/** The figures of one year by field of work and by place. */
@Component
class Breakdowns {

  private static final String OF_THE_DAY =
      """
      WHERE (o.foundedOn IS NULL OR o.foundedOn <= $day) AND (o.dissolvedOn IS NULL OR o.dissolvedOn > $day)
        AND (since IS NULL OR since <= $day) AND (until IS NULL OR until >= $day)
      WITH o, COLLECT {
        MATCH (o)-[:COUNTED]->(h:Headcount)
        WHERE h.asOf <= $day AND h.asOf >= $oldest
        RETURN h ORDER BY h.asOf DESC } AS counts
      WITH o, head([h IN counts WHERE h.memberCount IS NOT NULL | h.memberCount]) AS members,
        head([h IN counts WHERE h.jobCount IS NOT NULL | h.jobCount]) AS jobs
      """;
  private static final Map<Scope, String> BY_SECTOR =
      Scope.statements(
          OF_THE_DAY
              + """
              UNWIND CASE WHEN size(o.sectors) > 0 THEN o.sectors ELSE [null] END AS part
              RETURN part, count(*) AS organisations, sum(members) AS members, count(members) AS ofMembers,
                sum(jobs) AS jobs, count(jobs) AS ofJobs
              ORDER BY organisations DESC, part
              """);
  private static final Map<Scope, String> BY_PLACE =
      Scope.statements(
          OF_THE_DAY
              + """
              OPTIONAL MATCH (o)-[:LOCATED_IN]->(place:Place)
              WITH place, count(*) AS organisations, sum(members) AS members, count(members) AS ofMembers,
                sum(jobs) AS jobs, count(jobs) AS ofJobs
              WITH organisations, members, ofMembers, jobs, ofJobs, coalesce(
                head(COLLECT { MATCH (place)-[:WITHIN*0..5]->(p:Place)-[:WITHIN]->(whole:Place)
                  WHERE whole.code = $place RETURN p.code }),
                CASE WHEN $place IS NULL THEN
                  head(COLLECT { MATCH (place)-[:WITHIN*0..5]->(p:Place) WHERE p.kind = 'REGION' RETURN p.code }) END,
                CASE WHEN $place IS NULL THEN
                  head(COLLECT { MATCH (place)-[:WITHIN*0..5]->(p:Place) WHERE p.kind = 'COUNTRY' RETURN p.code }) END,
                place.code) AS part
              RETURN part, sum(organisations) AS organisations, sum(members) AS members,
                sum(ofMembers) AS ofMembers, sum(jobs) AS jobs, sum(ofJobs) AS ofJobs
              ORDER BY organisations DESC, part
              """);

  private final Graph graph;

  Breakdowns(Graph graph) {
    this.graph = graph;
  }

  /** The figures of some organisations. */
  record Figures(int organisations, HeadcountSum members, HeadcountSum jobs) {

    private static final Figures NONE =
        new Figures(0, HeadcountSum.of(0, 0), HeadcountSum.of(0, 0));

    private Figures plus(Figures other) {
      return new Figures(
          organisations + other.organisations, members.plus(other.members), jobs.plus(other.jobs));
    }
  }

  /**
   * A field of work in figures.
   *
   * @param sector absent for the organisations whose field is not known
   */
  record SectorFigures(@Nullable Sector sector, Figures figures) {}

  /** A place in figures. */
  record PlaceFigures(String placeCode, Figures figures) {}

  /**
   * Places in figures.
   *
   * @param elsewhere all that sit in places beyond these, or in none that is known
   */
  record PlaceBreakdown(List<PlaceFigures> places, Figures elsewhere) {}

  private record Row(@Nullable String part, Figures figures) {}

  /**
   * By field of work, the most organisations first; one of several fields counts in each.
   *
   * @throws Refusal INVALID_VALUE for a year that cannot be; those of {@link
   *     StatisticsFilter#checked}
   */
  List<SectorFigures> bySector(int year, StatisticsFilter filter, Viewer viewer) {
    return read(BY_SECTOR, year, filter, viewer).stream()
        .map(
            row ->
                new SectorFigures(
                    row.part() == null ? null : Sector.valueOf(row.part()), row.figures()))
        .toList();
  }

  /**
   * By region, or by the parts of the place that the filter names, the most organisations first.
   *
   * @throws Refusal INVALID_PAGE; INVALID_VALUE for a year that cannot be; those of {@link
   *     StatisticsFilter#checked}
   */
  PlaceBreakdown byPlace(int year, int first, StatisticsFilter filter, Viewer viewer) {
    if (first < 1 || first > Page.LONGEST) {
      throw new Refusal(RefusalCode.INVALID_PAGE).field("first");
    }
    List<Row> rows = read(BY_PLACE, year, filter, viewer);
    List<PlaceFigures> places =
        rows.stream()
            .<PlaceFigures>mapMulti(
                (row, add) -> {
                  if (row.part() != null) {
                    add.accept(new PlaceFigures(row.part(), row.figures()));
                  }
                })
            .toList();
    Figures unplaced =
        rows.stream()
            .filter(row -> row.part() == null)
            .map(Row::figures)
            .reduce(Figures.NONE, Figures::plus);
    return new PlaceBreakdown(
        places.stream().limit(first).toList(),
        places.stream().skip(first).map(PlaceFigures::figures).reduce(unplaced, Figures::plus));
  }

  private List<Row> read(
      Map<Scope, String> statements, int year, StatisticsFilter asked, Viewer viewer) {
    StatisticsYears.check(year, "year");
    StatisticsFilter filter = asked.checked();
    LocalDate day = StatisticsYears.endOf(year, StatisticsFilter.today());
    Map<String, @Nullable Object> parameters = filter.parameters(viewer);
    parameters.put("day", day);
    parameters.put("oldest", day.minusYears(StatisticsFilter.SPEAKS_FOR_YEARS));
    return graph.read(statements.getOrDefault(filter.scope(), ""), parameters, Breakdowns::row);
  }

  private static Row row(Record row) {
    return new Row(
        row.get("part").isNull() ? null : row.get("part").asString(),
        new Figures(
            row.get("organisations").asInt(),
            HeadcountSum.of(row.get("members").asLong(), row.get("ofMembers").asInt()),
            HeadcountSum.of(row.get("jobs").asLong(), row.get("ofJobs").asInt())));
  }
}
