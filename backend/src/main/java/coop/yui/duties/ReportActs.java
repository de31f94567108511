package coop.yui.duties;

import coop.yui.ballots.Electorate;
import coop.yui.bylaws.MembershipClass;
import coop.yui.graph.Act;
import coop.yui.graph.Graph;
import coop.yui.graph.NodeKind;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.Texts;
import coop.yui.graph.Transaction;
import coop.yui.graph.Transaction.Change;
import coop.yui.identity.NotificationKind;
import coop.yui.identity.Notifications;
import coop.yui.identity.Representations;
import coop.yui.identity.Viewer;
import coop.yui.network.Days;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

/** How officers put something before the members, and what members ask about it. */
@Component
class ReportActs {

  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_TEXT = 20_000;
  private static final int LONGEST_QUESTION = 2_000;
  private static final int LONGEST_ANSWER = 5_000;
  private static final int MOST_WAITING = 20;

  private static final String PUBLISH =
      """
      CYPHER 25
      CREATE (:OfficerReport {id: $id, createdAt: $at, cooperative: $cooperative, kind: $kind, title: $title, text: $text,
        day: $day, publishedBy: $viewer, publishedAt: $at})
      """;
  private static final String MARK_READ =
      """
      CYPHER 25
      MATCH (r:OfficerReport {id: $report})
      CALL (r) {
        MATCH (person:Person {id: $viewer})
        MERGE (person)-[read:HAS_READ]->(r)
        ON CREATE SET read.at = $at
      }
      """;
  private static final String WAITING =
      """
      CYPHER 25
      MATCH (r:OfficerReport {id: $report})
      SET r.lock = randomUUID()
      RETURN COUNT { MATCH (r)-[:HAS_QUESTION]->(q:ReportQuestion)
                     WHERE q.askedBy = $viewer AND q.answer IS NULL } AS waiting
      """;
  private static final String ASK =
      """
      CYPHER 25
      MATCH (r:OfficerReport {id: $report})
      CREATE (r)-[:HAS_QUESTION]->(:ReportQuestion {id: $question, createdAt: $at, askedBy: $viewer, askedAt: $at, text: $text})
      """;
  private static final String WHO_ACT =
      """
      CYPHER 25
      MATCH (person:Person)-[r:REPRESENTS]->(:Organisation {id: $cooperative})
      WHERE r.until IS NULL OR r.until > $at
      RETURN DISTINCT person.id AS person
      LIMIT 100
      """;
  private static final String LOCK_QUESTION =
      """
      CYPHER 25
      MATCH (:OfficerReport {id: $report})-[:HAS_QUESTION]->(q:ReportQuestion {id: $question})
      SET q.lock = randomUUID()
      WITH q
      RETURN q.askedBy AS askedBy, q.answer IS NOT NULL AS isAnswered
      """;
  private static final String ANSWER =
      """
      CYPHER 25
      MATCH (q:ReportQuestion {id: $question})
      SET q.answer = $text, q.answeredBy = $viewer, q.answeredAt = $at
      """;

  private final Graph graph;
  private final OfficerReports reports;

  ReportActs(Graph graph, OfficerReports reports) {
    this.graph = graph;
    this.reports = reports;
  }

  /** What is put before the members. */
  record PublishOfficerReportInput(
      String requestKey,
      String cooperative,
      DutyKind kind,
      String title,
      String text,
      @Nullable LocalDate heldOn) {}

  /** Which report was read. */
  record MarkReportReadInput(String report) {}

  /** What is asked about which report. */
  record AskAboutReportInput(String requestKey, String report, String text) {}

  /** The answer to a question. */
  record AnswerReportQuestionInput(String report, String question, String text) {}

  /**
   * Puts something before the members.
   *
   * @throws Refusal NOT_SIGNED_IN, INVALID_ID, NOT_FOUND, NOT_ALLOWED, INVALID_LENGTH, INVALID_DAY
   */
  OfficerReport publish(PublishOfficerReportInput input, Viewer viewer) {
    String person = viewer.mustBeSignedIn();
    String cooperative = NodeKind.ORGANISATION.check(input.cooperative(), "cooperative");
    if (!viewer.isRepresentativeOf(cooperative)) {
      throw new Refusal(RefusalCode.NOT_ALLOWED);
    }
    String title = Texts.line(input.title(), LONGEST_TITLE, "title");
    String text = Texts.required(input.text(), LONGEST_TEXT, "text");
    LocalDate day = day(input);
    String id =
        graph.write(
            Act.once("publishOfficerReport", person, input.requestKey(), input),
            transaction -> {
              Representations.mustActFor(transaction, cooperative, viewer);
              String created = NodeKind.REPORT.newId();
              transaction.run(
                  PUBLISH,
                  Map.of(
                      "id", created,
                      "at", transaction.at(),
                      "cooperative", cooperative,
                      "kind", input.kind(),
                      "title", title,
                      "text", text,
                      "day", day,
                      "viewer", person));
              transaction.audit(
                  created,
                  List.of(cooperative),
                  Map.of("kind", Change.to(input.kind()), "title", Change.to(title)));
              transaction.announce(List.of(created, cooperative));
              tellMembers(transaction, cooperative, created, person);
              return created;
            });
    return reports.one(id, viewer);
  }

  private static LocalDate day(PublishOfficerReportInput input) {
    LocalDate today = Days.today();
    LocalDate heldOn = input.heldOn();
    if ((input.kind() == DutyKind.DISCUSSION) != (heldOn != null)) {
      throw new Refusal(RefusalCode.INVALID_DAY).field("heldOn");
    }
    if (heldOn == null) {
      return today;
    }
    if (heldOn.isAfter(today) || heldOn.isBefore(today.minusYears(1))) {
      throw new Refusal(RefusalCode.INVALID_DAY).field("heldOn");
    }
    return heldOn;
  }

  private static void tellMembers(
      Transaction transaction, String cooperative, String report, String by) {
    Notifications.leave(
        transaction,
        Electorate.of(transaction, cooperative, EnumSet.allOf(MembershipClass.class)).persons(),
        NotificationKind.REPORT_PUBLISHED,
        report,
        by);
  }

  /**
   * Keeps that the viewer has read a report; who she is stays unknown to others.
   *
   * @throws Refusal NOT_SIGNED_IN, INVALID_ID, NOT_FOUND, NOT_ALLOWED for who is no member
   */
  OfficerReport markRead(MarkReportReadInput input, Viewer viewer) {
    String person = viewer.mustBeSignedIn();
    OfficerReport report = ofMembers(input.report(), viewer);
    graph.write(
        Act.of("markReportRead", person),
        transaction -> {
          transaction.run(
              MARK_READ, Map.of("report", report.id(), "viewer", person, "at", transaction.at()));
          transaction.announce(List.of(report.id()));
          return report.id();
        });
    return reports.one(report.id(), viewer);
  }

  private OfficerReport ofMembers(String given, Viewer viewer) {
    OfficerReport report = reports.one(NodeKind.REPORT.check(given, "report"), viewer);
    if (!viewer.isMemberOf(report.cooperative())) {
      throw new Refusal(RefusalCode.NOT_ALLOWED);
    }
    return report;
  }

  /**
   * Asks about a report.
   *
   * @throws Refusal NOT_SIGNED_IN, INVALID_ID, NOT_FOUND, NOT_ALLOWED for who is no member,
   *     INVALID_LENGTH, TOO_MANY
   */
  OfficerReport ask(AskAboutReportInput input, Viewer viewer) {
    String person = viewer.mustBeSignedIn();
    OfficerReport report = ofMembers(input.report(), viewer);
    String text = Texts.required(input.text(), LONGEST_QUESTION, "text");
    graph.write(
        Act.once("askAboutReport", person, input.requestKey(), input),
        transaction -> {
          Map<String, Object> parameters =
              Map.of(
                  "report", report.id(),
                  "viewer", person,
                  "at", transaction.at(),
                  "question", NodeKind.QUESTION.newId(),
                  "text", text);
          int waiting =
              transaction.one(WAITING, parameters, row -> row.get("waiting").asInt()).orElseThrow();
          if (waiting >= MOST_WAITING) {
            throw new Refusal(RefusalCode.TOO_MANY).with("maximum", MOST_WAITING);
          }
          transaction.run(ASK, parameters);
          transaction.announce(List.of(report.id(), report.cooperative()));
          Notifications.leave(
              transaction,
              transaction.run(
                  WHO_ACT,
                  Map.of("cooperative", report.cooperative(), "at", transaction.at()),
                  row -> row.get("person").asString()),
              NotificationKind.QUESTION_ASKED,
              report.id(),
              person);
          return report.id();
        });
    return reports.one(report.id(), viewer);
  }

  /**
   * Answers a question.
   *
   * @throws Refusal NOT_SIGNED_IN, INVALID_ID, NOT_FOUND, NOT_ALLOWED, INVALID_LENGTH, ALREADY_SO
   */
  OfficerReport answer(AnswerReportQuestionInput input, Viewer viewer) {
    String person = viewer.mustBeSignedIn();
    OfficerReport report = reports.one(NodeKind.REPORT.check(input.report(), "report"), viewer);
    String question = NodeKind.QUESTION.check(input.question(), "question");
    if (!viewer.isRepresentativeOf(report.cooperative())) {
      throw new Refusal(RefusalCode.NOT_ALLOWED);
    }
    String text = Texts.required(input.text(), LONGEST_ANSWER, "text");
    graph.write(
        Act.of("answerReportQuestion", person),
        transaction -> {
          Representations.mustActFor(transaction, report.cooperative(), viewer);
          Map<String, Object> parameters =
              Map.of(
                  "report", report.id(),
                  "question", question,
                  "viewer", person,
                  "at", transaction.at(),
                  "text", text);
          Record found =
              transaction
                  .one(LOCK_QUESTION, parameters, Function.identity())
                  .orElseThrow(() -> new Refusal(RefusalCode.NOT_FOUND).field("question"));
          if (found.get("isAnswered").asBoolean()) {
            throw new Refusal(RefusalCode.ALREADY_SO);
          }
          transaction.run(ANSWER, parameters);
          transaction.announce(List.of(report.id(), report.cooperative()));
          Notifications.leave(
              transaction,
              List.of(found.get("askedBy").asString()),
              NotificationKind.QUESTION_ANSWERED,
              report.id(),
              person);
          return report.id();
        });
    return reports.one(report.id(), viewer);
  }
}
