package coop.yui.work;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import coop.yui.graph.Connection;
import coop.yui.graph.Cursor;
import coop.yui.graph.Graph;
import coop.yui.graph.Page;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.identity.Viewer;
import coop.yui.network.Read;
import coop.yui.work.WorkRecord.ClosedWorkYear;
import coop.yui.work.WorkRecord.WorkSheet;
import coop.yui.work.WorkRecord.WorkTotal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/** Work as it is read: each member her own, those who act for a co-operative the totals. */
@Component
class WorkRecords {

  private static final String RECORD =
      """
      {id: w.id, day: w.day, hundredths: w.hundredths, task: w.task, team: w.team, recordedAt: w.recordedAt,
        corrects: w.corrects}
      """;
  private static final String SHEETS =
      """
      CYPHER 25
      UNWIND $ids AS of
      RETURN of,
        COLLECT {
          MATCH (w:WorkRecord)
          WHERE w.cooperative = of AND w.person = $viewer AND w.day >= $from AND w.day < $until AND w.replacedBy IS NULL
            AND w.hundredths > 0
          RETURN
      """
          + RECORD
          + """
              ORDER BY w.day, w.id
              LIMIT 500
            } AS records,
            COLLECT {
              MATCH (w:WorkRecord)
              WHERE w.cooperative = of AND w.person = $viewer AND w.day >= $year AND w.day < $nextYear
                AND w.replacedBy IS NULL
              RETURN sum(w.hundredths)
            }[0] AS ofYear,
            EXISTS { MATCH (y:WorkYear {key: of + '|' + $year.year}) WHERE y.closedAt IS NOT NULL } AS isClosed,
            COLLECT {
              MATCH (w:WorkRecord)
              WHERE w.cooperative = of AND w.year = $year.year AND w.team IS NOT NULL
              WITH w.team AS team, count(*) AS times
              ORDER BY times DESC, team
              LIMIT 50
              RETURN team
            } AS teams
          """;
  private static final String BY_IDS =
      """
      CYPHER 25
      UNWIND $ids AS id
      MATCH (w:WorkRecord {id: id})
      WHERE w.person = $viewer
      RETURN
      """
          + RECORD
          + " AS record";
  private static final String OF_YEAR =
      """
      CYPHER 25
      MATCH (w:WorkRecord)
      WHERE w.cooperative = $cooperative AND w.year = $year AND w.person = $viewer AND w.replacedBy IS NULL
        AND w.hundredths > 0
      RETURN
      """
          + RECORD
          + " AS record ORDER BY record.day, record.id";
  private static final String TOTALS =
      """
      CYPHER 25
      UNWIND $ids AS of
      CALL (of) {
        MATCH (w:WorkRecord)
        WHERE w.cooperative = of AND w.year = $year AND w.person > $after AND w.replacedBy IS NULL AND w.hundredths > 0
        WITH w.person AS person, sum(w.hundredths) AS hundredths, count(DISTINCT w.day) AS days
        ORDER BY person
        LIMIT $limit
        RETURN person, hundredths, days
      }
      RETURN of, person, hundredths, days
      """;
  private static final String CLOSED_YEARS =
      """
      CYPHER 25
      UNWIND $ids AS of
      MATCH (:Organisation {id: of})-[:HAS_WORK_YEAR]->(y:WorkYear)
      WHERE y.closedAt IS NOT NULL
      RETURN of, y.year AS year, y.hundredths AS hundredths, y.closedAt AS closedAt, y.closedBy AS closedBy
      ORDER BY year DESC
      """;

  private final Graph graph;

  WorkRecords(Graph graph) {
    this.graph = graph;
  }

  /** What a page of totals asks for. */
  record TotalsPage(int year, Page page) {}

  /** The viewer's own months by co-operative; those where she is no member are left out. */
  Map<String, WorkSheet> sheets(Collection<String> ids, LocalDate day, Viewer viewer) {
    List<String> own = ids.stream().filter(viewer::isMemberOf).toList();
    LocalDate month = day.withDayOfMonth(1);
    LocalDate year = day.withDayOfYear(1);
    Map<String, @Nullable Object> parameters =
        viewer.parameters(
            Map.of(
                "ids", own,
                "from", month,
                "until", month.plusMonths(1),
                "year", year,
                "nextYear", year.plusYears(1)));
    return graph
        .read(SHEETS, parameters, row -> Map.entry(row.get("of").asString(), sheet(row, month)))
        .stream()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one));
  }

  private static WorkSheet sheet(Record row, LocalDate month) {
    List<Value> records = row.get("records").asList(Function.identity());
    return new WorkSheet(
        month,
        records.stream().map(WorkRecords::record).toList(),
        Hours.read(records.stream().mapToLong(one -> one.get("hundredths").asLong()).sum()),
        Hours.read(row.get("ofYear").asLong(0)),
        row.get("isClosed").asBoolean(),
        Read.texts(row.get("teams")));
  }

  private static WorkRecord record(Value value) {
    return new WorkRecord(
        value.get("id").asString(),
        value.get("day").asLocalDate(),
        Hours.read(value.get("hundredths").asLong()),
        value.get("task").asString(),
        Read.text(value.get("team")),
        value.get("recordedAt").asOffsetDateTime(),
        Read.text(value.get("corrects")));
  }

  /** The viewer's own records of a year that stand, by day. */
  List<WorkRecord> ofYear(String cooperative, int year, Viewer viewer) {
    return graph.read(
        OF_YEAR,
        viewer.parameters(Map.of("cooperative", cooperative, "year", year)),
        row -> record(row.get("record")));
  }

  /** How long each member worked in a year, for those who act for the co-operative. */
  List<WorkTotal> allTotals(String cooperative, int year, Viewer viewer) {
    List<WorkTotal> totals = new ArrayList<>();
    Page page = Page.portion(Page.LONGEST);
    boolean hasMore = viewer.isRepresentativeOf(cooperative);
    while (hasMore) {
      Connection<WorkTotal> read =
          totals(List.of(cooperative), new TotalsPage(year, page), viewer)
              .getOrDefault(cooperative, Connection.empty());
      totals.addAll(read.nodes());
      hasMore = read.pageInfo().hasNextPage();
      page = page.behind(read);
    }
    return totals;
  }

  /** The viewer's own records by their ids. */
  Map<String, WorkRecord> own(Collection<String> ids, Viewer viewer) {
    return graph
        .read(BY_IDS, viewer.parameters(Map.of("ids", ids)), row -> record(row.get("record")))
        .stream()
        .collect(toMap(WorkRecord::id, Function.identity(), (one, same) -> one));
  }

  /**
   * The viewer's own record with this id.
   *
   * @throws Refusal NOT_FOUND
   */
  WorkRecord one(String id, Viewer viewer) {
    WorkRecord found = own(List.of(id), viewer).get(id);
    if (found == null) {
      throw new Refusal(RefusalCode.NOT_FOUND).field("record");
    }
    return found;
  }

  /** Pages of totals by co-operative; those for which the viewer does not act are left out. */
  Map<String, Connection<WorkTotal>> totals(
      Collection<String> ids, TotalsPage asked, Viewer viewer) {
    List<String> readable = ids.stream().filter(viewer::isRepresentativeOf).toList();
    Map<String, List<WorkTotal>> rows =
        graph
            .read(
                TOTALS,
                Map.of(
                    "ids", readable,
                    "year", asked.year(),
                    "after", asked.page().id(""),
                    "limit", asked.page().limit()),
                row -> Map.entry(row.get("of").asString(), total(row)))
            .stream()
            .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    return readable.stream()
        .collect(
            toMap(
                Function.identity(),
                id ->
                    asked
                        .page()
                        .connection(
                            rows.getOrDefault(id, List.of()),
                            total -> new Cursor(total.person(), total.person()))));
  }

  private static WorkTotal total(Record row) {
    return new WorkTotal(
        row.get("person").asString(),
        Hours.read(row.get("hundredths").asLong()),
        row.get("days").asInt());
  }

  /** Closed years by co-operative, the latest first; those the viewer may not read are left out. */
  Map<String, List<ClosedWorkYear>> closedYears(Collection<String> ids, Viewer viewer) {
    List<String> readable = ids.stream().filter(viewer::isOneOf).toList();
    Map<String, List<ClosedWorkYear>> years = new HashMap<>();
    readable.forEach(id -> years.put(id, List.of()));
    years.putAll(
        graph
            .read(
                CLOSED_YEARS,
                Map.of("ids", readable),
                row -> Map.entry(row.get("of").asString(), closed(row)))
            .stream()
            .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList()))));
    return years;
  }

  private static ClosedWorkYear closed(Record row) {
    return new ClosedWorkYear(
        row.get("year").asInt(),
        Hours.read(row.get("hundredths").asLong()),
        row.get("closedAt").asOffsetDateTime(),
        row.get("closedBy").asString());
  }
}
