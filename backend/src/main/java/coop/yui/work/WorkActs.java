package coop.yui.work;

import coop.yui.graph.Act;
import coop.yui.graph.Graph;
import coop.yui.graph.NodeKind;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.Texts;
import coop.yui.graph.Transaction;
import coop.yui.graph.Transaction.Change;
import coop.yui.identity.Representations;
import coop.yui.identity.Viewer;
import coop.yui.network.Days;
import coop.yui.work.WorkRecord.ClosedWorkYear;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

/** How work is recorded and corrected, and a year closed. */
@Component
class WorkActs {

  private static final int LONGEST_TASK = 200;
  private static final int LONGEST_TEAM = 100;

  /** The year is locked first, so that nothing is added while it is closed. */
  private static final String LOCK_YEAR =
      """
      CYPHER 25
      MATCH (o:Organisation {id: $cooperative})
      MERGE (y:WorkYear {key: $cooperative + '|' + $year})
      ON CREATE SET y.cooperative = $cooperative, y.year = $year
      SET y.lock = randomUUID()
      MERGE (o)-[:HAS_WORK_YEAR]->(y)
      RETURN y.closedAt IS NOT NULL AS isClosed
      """;

  private static final String DAY =
      """
      CYPHER 25
      MATCH (person:Person {id: $viewer})
      SET person.lock = randomUUID()
      WITH person
      RETURN
        EXISTS { MATCH (person)-[r:MEMBER_OF]->(o:Organisation)
                 WHERE o.id = $cooperative AND r.since <= $day AND (r.until IS NULL OR r.until >= $day) } AS isMember,
        COLLECT {
          MATCH (w:WorkRecord)
          WHERE w.cooperative = $cooperative AND w.person = $viewer AND w.day = $day AND w.replacedBy IS NULL
          RETURN sum(w.hundredths)
        }[0] AS hundredths
      """;
  private static final String RECORD =
      """
      CYPHER 25
      MATCH (person:Person {id: $viewer})
      CREATE (person)-[:WORKED]->(:WorkRecord {id: $id, createdAt: $at, cooperative: $cooperative, person: $viewer, day: $day,
        year: $year, hundredths: $hundredths, task: $task, team: $team, recordedAt: $at, corrects: $corrects})
      """;
  private static final String OWN =
      """
      CYPHER 25
      MATCH (w:WorkRecord {id: $record})
      WHERE w.person = $viewer
      SET w.lock = randomUUID()
      WITH w
      RETURN w.cooperative AS cooperative, w.day AS day, w.hundredths AS hundredths, w.replacedBy IS NOT NULL AS isReplaced
      """;
  private static final String REPLACE =
      """
      CYPHER 25
      MATCH (w:WorkRecord {id: $corrects})
      SET w.replacedBy = $id
      """;
  private static final String CLOSE =
      """
      CYPHER 25
      MATCH (y:WorkYear {key: $cooperative + '|' + $year})
      SET y.closedAt = $at, y.closedBy = $viewer, y.hundredths = COLLECT {
        MATCH (w:WorkRecord)
        WHERE w.cooperative = $cooperative AND w.year = $year AND w.replacedBy IS NULL
        RETURN sum(w.hundredths)
      }[0]
      RETURN y.hundredths AS hundredths
      """;

  private final Graph graph;
  private final WorkRecords records;

  WorkActs(Graph graph, WorkRecords records) {
    this.graph = graph;
    this.records = records;
  }

  /** Who worked how long. */
  record RecordWorkInput(
      String requestKey,
      String cooperative,
      LocalDate day,
      BigDecimal hours,
      String task,
      @Nullable String team) {}

  /** What a record should say. */
  record CorrectWorkInput(
      String requestKey, String record, BigDecimal hours, String task, @Nullable String team) {}

  /** Which year is closed. */
  record CloseWorkYearInput(String cooperative, int year) {}

  private record Work(int hundredths, String task, @Nullable String team) {}

  /**
   * Keeps how long the viewer worked on a day.
   *
   * @throws Refusal NOT_SIGNED_IN, INVALID_ID, NOT_ALLOWED for who is no member, INVALID_VALUE also
   *     for more than 24 hours on one day, INVALID_LENGTH, INVALID_DAY for a day to come or before
   *     the viewer was a member, WRONG_STATE in a closed year
   */
  WorkRecord record(RecordWorkInput input, Viewer viewer) {
    String person = viewer.mustBeSignedIn();
    String cooperative = NodeKind.ORGANISATION.check(input.cooperative(), "cooperative");
    if (!viewer.isMemberOf(cooperative)) {
      throw new Refusal(RefusalCode.NOT_ALLOWED);
    }
    if (input.day().isAfter(Days.today())) {
      throw new Refusal(RefusalCode.INVALID_DAY).field("day");
    }
    Work work = work(Hours.written(input.hours(), 1), input.task(), input.team());
    String id =
        graph.write(
            Act.once("recordWork", person, input.requestKey(), input),
            transaction -> {
              lockOpenYear(transaction, cooperative, input.day());
              mustFit(transaction, cooperative, person, input.day(), work.hundredths());
              return create(transaction, cooperative, person, input.day(), work, null);
            });
    return records.one(id, viewer);
  }

  private static Work work(int hundredths, String task, @Nullable String team) {
    return new Work(
        hundredths,
        Texts.line(task, LONGEST_TASK, "task"),
        Texts.optionalLine(team, LONGEST_TEAM, "team"));
  }

  /**
   * Locks a year and tells whether it is closed.
   *
   * @throws Refusal NOT_FOUND
   */
  static boolean lockYear(Transaction transaction, String cooperative, int year) {
    return transaction
        .one(
            LOCK_YEAR,
            Map.of("cooperative", cooperative, "year", year),
            row -> row.get("isClosed").asBoolean())
        .orElseThrow(() -> new Refusal(RefusalCode.NOT_FOUND).field("cooperative"));
  }

  private static void lockOpenYear(Transaction transaction, String cooperative, LocalDate day) {
    if (lockYear(transaction, cooperative, day.getYear())) {
      throw new Refusal(RefusalCode.WRONG_STATE).with("workYear", "CLOSED");
    }
  }

  /**
   * Makes sure that the person was a member that day, and that a day keeps its 24 hours.
   *
   * @param more hundredths that come to what stands
   */
  private static void mustFit(
      Transaction transaction, String cooperative, String person, LocalDate day, int more) {
    Record found =
        transaction
            .one(
                DAY,
                Map.of("viewer", person, "cooperative", cooperative, "day", day),
                Function.identity())
            .orElseThrow();
    if (!found.get("isMember").asBoolean()) {
      throw new Refusal(RefusalCode.INVALID_DAY).field("day");
    }
    if (found.get("hundredths").asLong(0) + more > Hours.DAY) {
      throw Hours.refused();
    }
  }

  private static String create(
      Transaction transaction,
      String cooperative,
      String person,
      LocalDate day,
      Work work,
      @Nullable String corrects) {
    String id = NodeKind.WORKRECORD.newId();
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("id", id);
    parameters.put("at", transaction.at());
    parameters.put("cooperative", cooperative);
    parameters.put("viewer", person);
    parameters.put("day", day);
    parameters.put("year", day.getYear());
    parameters.put("hundredths", work.hundredths());
    parameters.put("task", work.task());
    parameters.put("team", work.team());
    parameters.put("corrects", corrects);
    transaction.run(RECORD, parameters);
    if (corrects != null) {
      transaction.run(REPLACE, parameters);
    }
    transaction.announce(List.of(person));
    return id;
  }

  /**
   * Puts a new record in the place of one that stands.
   *
   * @throws Refusal NOT_SIGNED_IN, INVALID_ID, NOT_FOUND for a record of another, INVALID_VALUE,
   *     INVALID_LENGTH, WRONG_STATE in a closed year, ALREADY_SO when it was corrected before
   */
  WorkRecord correct(CorrectWorkInput input, Viewer viewer) {
    String person = viewer.mustBeSignedIn();
    String record = NodeKind.WORKRECORD.check(input.record(), "record");
    records.one(record, viewer);
    Work work = work(Hours.written(input.hours(), 0), input.task(), input.team());
    String id =
        graph.write(
            Act.once("correctWork", person, input.requestKey(), input),
            transaction -> {
              Record found =
                  transaction
                      .one(OWN, Map.of("record", record, "viewer", person), Function.identity())
                      .orElseThrow(() -> new Refusal(RefusalCode.NOT_FOUND).field("record"));
              if (found.get("isReplaced").asBoolean()) {
                throw new Refusal(RefusalCode.ALREADY_SO);
              }
              String cooperative = found.get("cooperative").asString();
              LocalDate day = found.get("day").asLocalDate();
              lockOpenYear(transaction, cooperative, day);
              mustFit(
                  transaction,
                  cooperative,
                  person,
                  day,
                  work.hundredths() - found.get("hundredths").asInt());
              return create(transaction, cooperative, person, day, work, record);
            });
    return records.one(id, viewer);
  }

  /**
   * Closes a year that is over.
   *
   * @throws Refusal NOT_SIGNED_IN, INVALID_ID, NOT_FOUND, NOT_ALLOWED, INVALID_VALUE for a year
   *     that is not over, WRONG_STATE when it is closed
   */
  ClosedWorkYear close(CloseWorkYearInput input, Viewer viewer) {
    String person = viewer.mustBeSignedIn();
    String cooperative = NodeKind.ORGANISATION.check(input.cooperative(), "cooperative");
    if (!viewer.isRepresentativeOf(cooperative)) {
      throw new Refusal(RefusalCode.NOT_ALLOWED);
    }
    LocalDate lastDay = LocalDate.of(Math.clamp(input.year(), 1, 9_999), 12, 31);
    if (input.year() < 1 || !lastDay.isBefore(Days.today())) {
      throw new Refusal(RefusalCode.INVALID_VALUE).field("year");
    }
    graph.write(
        Act.of("closeWorkYear", person),
        transaction -> {
          Representations.mustActFor(transaction, cooperative, viewer);
          lockOpenYear(transaction, cooperative, lastDay);
          long hundredths =
              transaction
                  .one(
                      CLOSE,
                      Map.of(
                          "cooperative",
                          cooperative,
                          "year",
                          input.year(),
                          "viewer",
                          person,
                          "at",
                          transaction.at()),
                      row -> row.get("hundredths").asLong())
                  .orElseThrow();
          transaction.audit(
              cooperative,
              List.of(cooperative),
              Map.of(
                  "workYear", Change.to(input.year()),
                  "hours", Change.to(Hours.read(hundredths).toPlainString())));
          transaction.announce(List.of(cooperative));
          return cooperative;
        });
    return records.closedYears(List.of(cooperative), viewer).values().stream()
        .flatMap(List::stream)
        .filter(closed -> closed.year() == input.year())
        .findFirst()
        .orElseThrow();
  }
}
