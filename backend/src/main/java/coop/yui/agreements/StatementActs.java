package coop.yui.agreements;

import coop.yui.agreements.DecentWorkStatement.CommitmentAnswer;
import coop.yui.graph.Act;
import coop.yui.graph.Graph;
import coop.yui.graph.NodeKind;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.Texts;
import coop.yui.graph.Transaction.Change;
import coop.yui.identity.Viewer;
import coop.yui.network.AllianceState;
import coop.yui.network.DecentWorkCommitment;
import coop.yui.network.DecentWorkTopic;
import coop.yui.network.LockedAlliance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Files statements; what was filed before for the same year is kept. */
@Component
class StatementActs {

  private static final int LONGEST_REMARK = 1000;

  private static final String FILE =
      """
      CYPHER 25
      MATCH (a:Alliance {id: $id})
      OPTIONAL MATCH (a)<-[:UNDER]-(earlier:DecentWorkStatement {year: $year})<-[:FILED]-(:Organisation {id: $organisation})
      WHERE earlier.replacedAt IS NULL
      SET earlier.replacedAt = $at
      WITH DISTINCT a
      MATCH (o:Organisation {id: $organisation})
      CREATE (o)-[:FILED]->(s:DecentWorkStatement {id: $statement, year: $year, filedAt: $at, filedBy: $viewer,
        topics: $topics, texts: $texts, fulfilments: $fulfilments, remarks: $remarks})-[:UNDER]->(a)
      """;
  private static final String COMMITTED_SINCE =
      """
      CYPHER 25
      MATCH (a:Alliance {id: $id})
      RETURN
      """
          + DecentWorkStatements.COMMITTED_SINCE
          + " AS since";

  private final Graph graph;
  private final DecentWorkStatements statements;

  StatementActs(Graph graph, DecentWorkStatements statements) {
    this.graph = graph;
    this.statements = statements;
  }

  /** How a party kept its commitments. */
  record FileDecentWorkStatementInput(
      String requestKey,
      String alliance,
      String organisation,
      int year,
      List<CommitmentAnswerInput> answers) {}

  /** How far one commitment was kept. */
  record CommitmentAnswerInput(
      DecentWorkTopic topic, Fulfilment fulfilment, @Nullable String remark) {}

  /**
   * Files how a party kept its commitments in a year.
   *
   * @throws Refusal NOT_FOUND, NOT_ALLOWED, WRONG_STATE also for an alliance without commitments,
   *     INVALID_DAY for a year without any, UNDECIDED when an answer is missing, INVALID_VALUE for
   *     one too many, INVALID_LENGTH also for a remark that is missing
   */
  DecentWorkStatement file(FileDecentWorkStatementInput input, Viewer viewer) {
    String person = viewer.mustBeSignedIn();
    String alliance = NodeKind.ALLIANCE.check(input.alliance(), "alliance");
    Map<DecentWorkTopic, CommitmentAnswerInput> answers = byTopic(input.answers());
    String id =
        graph.write(
            Act.once("fileDecentWorkStatement", person, input.requestKey(), input),
            transaction -> {
              LockedAlliance locked = LockedAlliance.lock(transaction, alliance, viewer);
              String organisation = locked.party(input.organisation());
              locked.mustBe(AllianceState.IN_FORCE, AllianceState.ENDED);
              List<DecentWorkCommitment> commitments = locked.terms().commitments();
              if (commitments.isEmpty()) {
                throw new Refusal(RefusalCode.WRONG_STATE).with("statement", "NO_COMMITMENTS");
              }
              LocalDate since =
                  transaction
                      .one(
                          COMMITTED_SINCE,
                          Map.of("id", alliance),
                          row -> row.get("since").asLocalDate())
                      .orElseThrow();
              mustBeYearOf(input.year(), since, locked);
              List<CommitmentAnswer> complete = complete(commitments, answers);
              String created = NodeKind.STATEMENT.newId();
              locked.run(
                  FILE,
                  Map.of(
                      "statement", created,
                      "organisation", organisation,
                      "year", input.year(),
                      "topics", complete.stream().map(CommitmentAnswer::topic).toList(),
                      "texts", complete.stream().map(CommitmentAnswer::text).toList(),
                      "fulfilments", complete.stream().map(CommitmentAnswer::fulfilment).toList(),
                      "remarks",
                          complete.stream()
                              .map(answer -> Objects.requireNonNullElse(answer.remark(), ""))
                              .toList()));
              locked.audit(
                  created,
                  Map.of("organisation", Change.to(organisation), "year", Change.to(input.year())));
              transaction.announce(List.of(alliance));
              return created;
            });
    return Objects.requireNonNull(statements.read(List.of(id), viewer).get(id));
  }

  private static void mustBeYearOf(int year, LocalDate since, LockedAlliance locked) {
    LocalDate until = locked.until();
    LocalDate today = locked.today();
    LocalDate last = until != null && until.isBefore(today) ? until : today;
    if (year < since.getYear() || year > last.getYear()) {
      throw new Refusal(RefusalCode.INVALID_DAY)
          .field("year")
          .with("firstYear", since.getYear())
          .with("lastYear", last.getYear());
    }
  }

  private static Map<DecentWorkTopic, CommitmentAnswerInput> byTopic(
      List<CommitmentAnswerInput> given) {
    Map<DecentWorkTopic, CommitmentAnswerInput> answers = new EnumMap<>(DecentWorkTopic.class);
    for (int i = 0; i < given.size(); i++) {
      CommitmentAnswerInput answer = given.get(i);
      String field = "answers." + i;
      if (answers.containsKey(answer.topic())) {
        throw new Refusal(RefusalCode.INVALID_VALUE).field(field + ".topic");
      }
      String remark = Texts.optional(answer.remark(), LONGEST_REMARK, field + ".remark");
      if (remark == null && answer.fulfilment() != Fulfilment.KEPT) {
        throw new Refusal(RefusalCode.INVALID_LENGTH)
            .field(field + ".remark")
            .with("maximum", LONGEST_REMARK);
      }
      answers.put(
          answer.topic(), new CommitmentAnswerInput(answer.topic(), answer.fulfilment(), remark));
    }
    return answers;
  }

  private static List<CommitmentAnswer> complete(
      List<DecentWorkCommitment> commitments, Map<DecentWorkTopic, CommitmentAnswerInput> answers) {
    List<CommitmentAnswer> complete = new ArrayList<>();
    for (DecentWorkCommitment commitment : commitments) {
      CommitmentAnswerInput answer = answers.get(commitment.topic());
      if (answer == null) {
        throw new Refusal(RefusalCode.UNDECIDED)
            .field("answers")
            .with("topic", commitment.topic().name());
      }
      complete.add(
          new CommitmentAnswer(
              commitment.topic(), commitment.text(), answer.fulfilment(), answer.remark()));
    }
    if (complete.size() < answers.size()) {
      throw new Refusal(RefusalCode.INVALID_VALUE).field("answers");
    }
    return complete;
  }
}
