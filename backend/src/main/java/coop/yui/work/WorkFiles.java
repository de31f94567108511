package coop.yui.work;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import coop.yui.graph.Act;
import coop.yui.graph.Graph;
import coop.yui.graph.NodeKind;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.Texts;
import coop.yui.graph.Transaction;
import coop.yui.identity.Representations;
import coop.yui.identity.Viewer;
import coop.yui.network.Days;
import coop.yui.network.Read;
import coop.yui.work.WorkFile.WorkFileProblem;
import coop.yui.work.WorkFile.WorkFileRow;
import coop.yui.work.WorkTable.Line;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

/** CSV files of work: looked at row by row, and recorded as a whole or not at all. */
@Component
class WorkFiles {

  private static final int LONGEST_TASK = 200;
  private static final int LONGEST_TEAM = 100;

  private static final String BY_NUMBERS =
      """
      CYPHER 25
      MATCH (m:Membership)
      WHERE m.cooperative = $cooperative AND m.number IN $numbers AND m.since IS NOT NULL
      RETURN toString(m.number) AS number, m.person AS person, m.since AS since, m.until AS until
      """;
  private static final String OWN =
      """
      CYPHER 25
      MATCH (person:Person {id: $viewer})-[r:MEMBER_OF]->(o:Organisation)
      WHERE o.id = $cooperative
      RETURN '' AS number, person.id AS person, r.since AS since, r.until AS until
      """;
  private static final String STANDING =
      """
      CYPHER 25
      UNWIND $days AS one
      MATCH (w:WorkRecord)
      WHERE w.cooperative = $cooperative AND w.person = one.person AND w.day = one.day AND w.replacedBy IS NULL
      RETURN w.person AS person, w.day AS day, w.hundredths AS hundredths, w.task AS task
      """;
  private static final String CLOSED =
      """
      CYPHER 25
      UNWIND $years AS year
      MATCH (y:WorkYear {key: $cooperative + '|' + year})
      WHERE y.closedAt IS NOT NULL
      RETURN y.year AS year
      """;
  private static final String LOCK =
      """
      CYPHER 25
      UNWIND $persons AS id
      MATCH (person:Person {id: id})
      SET person.lock = randomUUID()
      """;
  private static final String RECORD =
      """
      CYPHER 25
      UNWIND $rows AS row
      MATCH (person:Person {id: row.person})
      CREATE (person)-[:WORKED]->(:WorkRecord {id: row.id, createdAt: $at, cooperative: $cooperative, person: row.person,
        day: row.day, year: row.day.year, hundredths: row.hundredths, task: row.task, team: row.team, recordedAt: $at,
        recordedBy: $viewer})
      """;

  private final Graph graph;

  WorkFiles(Graph graph) {
    this.graph = graph;
  }

  /** Which file is recorded. */
  record RecordWorkFileInput(String requestKey, String cooperative, String csv) {}

  /** Reads with or without a transaction. */
  private interface Reading {
    <T> List<T> read(String cypher, Map<String, ?> parameters, Function<Record, T> mapping);
  }

  private record Term(String number, String person, LocalDate since, @Nullable LocalDate until) {

    private static Term of(Record row) {
      return new Term(
          row.get("number").asString(),
          row.get("person").asString(),
          row.get("since").asLocalDate(),
          Read.day(row.get("until")));
    }

    private boolean includes(LocalDate day) {
      return !day.isBefore(since) && (until == null || !day.isAfter(until));
    }
  }

  private record PersonDay(String person, LocalDate day) {}

  private record Standing(PersonDay on, int hundredths, String task) {}

  /**
   * A file as it would be recorded, by the id of the co-operative; those the viewer has nothing to
   * do with are left out.
   *
   * @throws Refusal TOO_LARGE, UNREADABLE_FILE, INVALID_COLUMNS
   */
  Map<String, WorkFile> look(Collection<String> ids, String csv, Viewer viewer) {
    Map<String, WorkFile> files = new HashMap<>();
    for (String id : ids) {
      if (viewer.isMemberOf(id) || viewer.isRepresentativeOf(id)) {
        files.put(id, new WorkFile(rows(graph::read, id, WorkTable.read(csv), viewer), false));
      }
    }
    return files;
  }

  /**
   * Records all rows of a file.
   *
   * @throws Refusal NOT_SIGNED_IN, INVALID_ID, NOT_ALLOWED, TOO_LARGE, UNREADABLE_FILE,
   *     INVALID_COLUMNS, INVALID_VALUE when something stands against a row
   */
  WorkFile record(RecordWorkFileInput input, Viewer viewer) {
    String person = viewer.mustBeSignedIn();
    String cooperative = NodeKind.ORGANISATION.check(input.cooperative(), "cooperative");
    if (!viewer.isMemberOf(cooperative) && !viewer.isRepresentativeOf(cooperative)) {
      throw new Refusal(RefusalCode.NOT_ALLOWED);
    }
    List<Line> lines = WorkTable.read(input.csv());
    List<WorkFileRow> recorded = new ArrayList<>();
    graph.write(
        Act.once("recordWorkFile", person, input.requestKey(), input),
        transaction -> {
          recorded.clear();
          recorded.addAll(record(transaction, cooperative, lines, viewer));
          return cooperative;
        });
    // The same call again finds everything recorded already.
    return recorded.isEmpty()
        ? new WorkFile(rows(graph::read, cooperative, lines, viewer), true)
        : new WorkFile(recorded, true);
  }

  private static List<WorkFileRow> record(
      Transaction transaction, String cooperative, List<Line> lines, Viewer viewer) {
    if (lines.stream().anyMatch(line -> !line.number().isEmpty())
        && viewer.isRepresentativeOf(cooperative)) {
      Representations.mustActFor(transaction, cooperative, viewer);
    }
    for (int year : years(lines)) {
      WorkActs.lockYear(transaction, cooperative, year);
    }
    Set<String> persons =
        new TreeSet<>(
            terms(transaction::run, cooperative, lines, viewer).stream()
                .map(Term::person)
                .toList());
    transaction.run(LOCK, Map.of("persons", persons));
    List<WorkFileRow> rows = rows(transaction::run, cooperative, lines, viewer);
    WorkFile file = new WorkFile(rows, true);
    if (file.problems() > 0) {
      throw new Refusal(RefusalCode.INVALID_VALUE).field("csv").with("badRows", file.problems());
    }
    transaction.run(
        RECORD,
        Map.of(
            "cooperative",
            cooperative,
            "at",
            transaction.at(),
            "viewer",
            viewer.mustBeSignedIn(),
            "rows",
            rows.stream().map(WorkFiles::values).toList()));
    transaction.announce(persons);
    return rows;
  }

  private static Map<String, @Nullable Object> values(WorkFileRow row) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("id", NodeKind.WORKRECORD.newId());
    values.put("person", row.person());
    values.put("day", row.day());
    values.put("hundredths", row.hundredths());
    values.put("task", row.task());
    values.put("team", row.team());
    return values;
  }

  private static Set<Integer> years(List<Line> lines) {
    return new TreeSet<>(
        lines.stream()
            .map(Line::day)
            .filter(Objects::nonNull)
            .map(LocalDate::getYear)
            .collect(toSet()));
  }

  private static List<Term> terms(
      Reading reading, String cooperative, List<Line> lines, Viewer viewer) {
    List<Integer> numbers =
        lines.stream()
            .map(Line::number)
            .filter(number -> number.matches("\\d{1,8}"))
            .map(Integer::valueOf)
            .distinct()
            .toList();
    Map<String, @Nullable Object> parameters =
        viewer.parameters(Map.of("cooperative", cooperative, "numbers", numbers));
    List<Term> terms = new ArrayList<>(reading.read(BY_NUMBERS, parameters, Term::of));
    terms.addAll(reading.read(OWN, parameters, Term::of));
    return terms;
  }

  private static List<WorkFileRow> rows(
      Reading reading, String cooperative, List<Line> lines, Viewer viewer) {
    Map<String, List<Term>> terms =
        terms(reading, cooperative, lines, viewer).stream().collect(groupingBy(Term::number));
    List<WorkFileRow> rows =
        lines.stream().map(line -> row(line, terms, cooperative, viewer)).toList();
    Set<Integer> closed =
        new HashSet<>(
            reading.read(
                CLOSED,
                Map.of("cooperative", cooperative, "years", years(lines)),
                row -> row.get("year").asInt()));
    Map<PersonDay, Integer> hundredths = new HashMap<>();
    Set<Standing> all = new HashSet<>();
    for (Standing standing : standing(reading, cooperative, rows)) {
      hundredths.merge(standing.on(), standing.hundredths(), Integer::sum);
      all.add(standing);
    }
    return rows.stream().map(row -> checked(row, closed, hundredths, all)).toList();
  }

  private static List<Standing> standing(
      Reading reading, String cooperative, List<WorkFileRow> rows) {
    List<Map<String, Object>> days = new ArrayList<>();
    for (WorkFileRow row : rows) {
      if (row.problem() == null && row.person() != null && row.day() != null) {
        days.add(Map.of("person", row.person(), "day", row.day()));
      }
    }
    return reading.read(
        STANDING,
        Map.of("cooperative", cooperative, "days", days.stream().distinct().toList()),
        row ->
            new Standing(
                new PersonDay(row.get("person").asString(), row.get("day").asLocalDate()),
                row.get("hundredths").asInt(),
                row.get("task").asString()));
  }

  /** What a row says by itself, and whose it is. */
  private static WorkFileRow row(
      Line line, Map<String, List<Term>> terms, String cooperative, Viewer viewer) {
    String number = line.number().replaceFirst("^0+(?=\\d)", "");
    List<Term> own = terms.getOrDefault(number, List.of());
    String person = own.isEmpty() ? null : own.getFirst().person();
    WorkFileRow row =
        new WorkFileRow(
            line.line(),
            person,
            line.day(),
            line.hundredths(),
            line.task(),
            line.team().isEmpty() ? null : line.team(),
            null);
    LocalDate day = line.day();
    if (person == null) {
      return row.with(WorkFileProblem.UNKNOWN_MEMBER);
    }
    if (!person.equals(viewer.person()) && !viewer.isRepresentativeOf(cooperative)) {
      return row.with(WorkFileProblem.OTHER_MEMBER);
    }
    if (day == null || day.isAfter(Days.today())) {
      return row.with(WorkFileProblem.INVALID_DAY);
    }
    if (own.stream().noneMatch(term -> term.includes(day))) {
      return row.with(WorkFileProblem.NOT_A_MEMBER_THEN);
    }
    if (line.hundredths() == null) {
      return row.with(WorkFileProblem.INVALID_HOURS);
    }
    return isText(line) ? row : row.with(WorkFileProblem.INVALID_TASK);
  }

  private static boolean isText(Line line) {
    try {
      return Texts.line(line.task(), LONGEST_TASK, "task").equals(line.task())
          && Objects.requireNonNullElse(Texts.optionalLine(line.team(), LONGEST_TEAM, "team"), "")
              .equals(line.team());
    } catch (Refusal refusal) {
      return false;
    }
  }

  /** What stands against a row because of what is recorded, or of the rows above. */
  private static WorkFileRow checked(
      WorkFileRow row, Set<Integer> closed, Map<PersonDay, Integer> hundredths, Set<Standing> all) {
    LocalDate day = row.day();
    Integer own = row.hundredths();
    String person = row.person();
    if (row.problem() != null || day == null || own == null || person == null) {
      return row;
    }
    PersonDay on = new PersonDay(person, day);
    if (closed.contains(day.getYear())) {
      return row.with(WorkFileProblem.CLOSED_YEAR);
    }
    if (!all.add(new Standing(on, own, row.task()))) {
      return row.with(WorkFileProblem.ALREADY_RECORDED);
    }
    if (hundredths.merge(on, own, Integer::sum) > Hours.DAY) {
      return row.with(WorkFileProblem.FULL_DAY);
    }
    return row;
  }
}
