package coop.yui.demo;

import static java.util.stream.Collectors.joining;

import coop.yui.ballots.Ballots;
import coop.yui.ballots.Ballots.Cast;
import coop.yui.ballots.Electorate;
import coop.yui.ballots.Electorate.Vote;
import coop.yui.ballots.Quorum;
import coop.yui.bylaws.Bylaws;
import coop.yui.bylaws.BylawsParameter;
import coop.yui.bylaws.BylawsVersions;
import coop.yui.demo.DemonstrationFiles.CandidateRow;
import coop.yui.demo.DemonstrationFiles.CandidateRow.Answer;
import coop.yui.demo.DemonstrationFiles.ElectionRow;
import coop.yui.demo.DemonstrationFiles.ElectionRows;
import coop.yui.demo.DemonstrationFiles.ElectionVoteRow;
import coop.yui.demo.DemonstrationFiles.OfficerRow;
import coop.yui.graph.Checksums;
import coop.yui.graph.NodeKind;
import coop.yui.graph.Transaction;
import coop.yui.network.Days;
import coop.yui.offices.OfficeOrigin;
import coop.yui.offices.OfficeTerms;
import coop.yui.offices.OfficeTerms.NewOffice;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Who holds which office in the demonstration federation's co-operatives, and who is being elected.
 * A vote that closed yesterday is counted by the portal itself.
 */
final class DemonstrationElections {

  private static final String SINCE =
      """
      CYPHER 25
      MATCH (person:Person)-[:HOLDS]->(f:Office {id: $id})
      SET f.since = $since
      WITH person, f
      MATCH (person)-[r:REPRESENTS {office: f.id}]->(:Organisation)
      SET r.since = $since
      """;
  private static final String CONVENE =
      """
      CYPHER 25
      CREATE (:Election {id: $id, createdAt: $convenedAt, cooperative: $cooperative, office: $office, kind: $kind,
        seats: $seats, method: $method, convenedBy: $convenedBy, convenedAt: $convenedAt, noticeDays: $noticeDays,
        nominationsUntil: $nominationsUntil, votingFrom: $votingFrom, termMonths: $termMonths})
      """;
  private static final String NOMINATE =
      """
      CYPHER 25
      MATCH (el:Election {id: $id})
      UNWIND $rows AS row
      MATCH (person:Person {id: row.person})
      CREATE (el)-[:HAS_CANDIDACY]->(:Candidacy {id: row.id, createdAt: $nominatedAt, key: $id + '|' + row.person,
        election: $id, person: row.person, nominatedBy: row.nominatedBy, nominatedAt: $nominatedAt,
        statement: row.statement, acceptedAt: CASE WHEN row.stands THEN $nominatedAt END,
        declinedAt: CASE WHEN row.declined THEN $nominatedAt END,
        awaited: CASE WHEN row.stands OR row.declined THEN NULL ELSE row.person END,
        number: row.number, ballotName: CASE WHEN row.number IS NOT NULL THEN person.displayName END})
      """;
  private static final String BALLOT_NAMES =
      """
      CYPHER 25
      MATCH (:Election {id: $id})-[:HAS_CANDIDACY]->(c:Candidacy)
      WHERE c.number IS NOT NULL
      RETURN c.ballotName AS name
      ORDER BY c.number
      """;
  private static final String OPEN =
      """
      CYPHER 25
      MATCH (el:Election {id: $id})
      CALL (el) {
        MATCH (b:BallotBox {id: $box})
        SET b.election = el.id
        CREATE (el)-[:DECIDED_IN]->(b)
      }
      """;
  private static final String DATE_VOTE =
      """
      CYPHER 25
      MATCH (b:BallotBox {id: $box})
      SET b.createdAt = $openedAt, b.openedAt = $openedAt, b.closesAt = $closesAt, b.uncounted = $closesAt
      """;

  private final Transaction transaction;
  private final BylawsVersions bylaws;
  private final UnaryOperator<String> organisation;
  private final UnaryOperator<String> person;

  /** Tells by the keys of the files the ids of organisations and people. */
  DemonstrationElections(
      Transaction transaction,
      BylawsVersions bylaws,
      UnaryOperator<String> organisation,
      UnaryOperator<String> person) {
    this.transaction = transaction;
    this.bylaws = bylaws;
    this.organisation = organisation;
    this.person = person;
  }

  void all(ElectionRows rows) {
    rows.officers().forEach(this::appoint);
    rows.elections().forEach(this::elect);
  }

  private void appoint(OfficerRow row) {
    String id =
        OfficeTerms.begin(
            transaction,
            new NewOffice(
                organisation.apply(row.cooperative()),
                person.apply(row.person()),
                row.kind(),
                null,
                OfficeOrigin.RECORDED,
                row.reason(),
                person.apply(row.enteredBy()),
                null,
                Days.endOf(row.lastDay())));
    transaction.run(SINCE, Map.of("id", id, "since", Days.endOf(row.since().minusDays(1))));
  }

  private void elect(ElectionRow row) {
    String cooperative = organisation.apply(row.cooperative());
    Bylaws rules = bylaws.inForce(transaction, cooperative, Days.today()).orElseThrow();
    LocalDate nominationsUntil = Days.today().plusDays(row.nominations());
    String id = NodeKind.ELECTION.newId();
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("id", id);
    parameters.put("cooperative", cooperative);
    parameters.put("office", row.office());
    parameters.put("kind", row.kind());
    parameters.put("seats", row.seats());
    parameters.put("method", row.method());
    parameters.put("convenedBy", person.apply(row.convenedBy()));
    parameters.put("convenedAt", daysAgo(row.convened()));
    parameters.put("noticeDays", rules.terms().count(BylawsParameter.NOTICE_DAYS));
    parameters.put("nominationsUntil", nominationsUntil);
    parameters.put("votingFrom", Days.endOf(nominationsUntil));
    parameters.put("termMonths", row.termMonths());
    transaction.run(CONVENE, parameters);
    Map<String, Integer> numbers = new HashMap<>();
    transaction.run(
        NOMINATE,
        Map.of(
            "id",
            id,
            "nominatedAt",
            daysAgo(row.convened() - 1),
            "rows",
            candidates(row, numbers)));
    if (row.vote() != null) {
      vote(row, row.vote(), rules, id, numbers);
    }
  }

  /** Numbers those who stand, when there is a ballot paper. */
  private List<Map<String, @Nullable Object>> candidates(
      ElectionRow row, Map<String, Integer> numbers) {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    for (CandidateRow candidate : row.candidates()) {
      String id = person.apply(candidate.person());
      if (row.vote() != null && candidate.answer() == null) {
        numbers.put(candidate.person(), numbers.size() + 1);
      }
      Map<String, @Nullable Object> values = new HashMap<>();
      values.put("id", NodeKind.CANDIDACY.newId());
      values.put("person", id);
      values.put(
          "nominatedBy",
          candidate.nominatedBy() == null ? id : person.apply(candidate.nominatedBy()));
      values.put("statement", candidate.statement());
      values.put("stands", candidate.answer() == null);
      values.put("declined", candidate.answer() == Answer.DECLINED);
      values.put("number", numbers.get(candidate.person()));
      rows.add(values);
    }
    return rows;
  }

  private void vote(
      ElectionRow row,
      ElectionVoteRow vote,
      Bylaws rules,
      String id,
      Map<String, Integer> numbers) {
    Electorate electorate =
        Electorate.of(
            transaction, organisation.apply(row.cooperative()), rules.terms().votingClasses());
    LocalDate closes =
        vote.isClosed()
            ? Days.today().minusDays(1)
            : Days.today()
                .minusDays(vote.opened())
                .plusDays(rules.terms().count(BylawsParameter.VOTING_DAYS));
    String box =
        electorate.vote(
            transaction,
            new Vote(
                textHash(row, id),
                true,
                Days.endOf(Days.today()),
                rules.id(),
                new Quorum(
                    rules.terms().fraction(BylawsParameter.QUORUM), rules.terms().classQuorums())));
    transaction.run(OPEN, Map.of("id", id, "box", box));
    for (int i = 0; i < vote.voters().size(); i++) {
      Ballots.cast(
          transaction,
          Cast.own(
              NodeKind.ELECTION,
              box,
              person.apply(vote.voters().get(i)),
              vote.rankings().get(i).stream()
                  .map(key -> String.valueOf(numbers.get(key)))
                  .collect(joining(" ")),
              DemonstrationReceipts.draw()));
    }
    transaction.run(
        DATE_VOTE,
        Map.of("box", box, "openedAt", daysAgo(vote.opened()), "closesAt", Days.endOf(closes)));
  }

  private String textHash(ElectionRow row, String id) {
    List<String> names =
        transaction.run(BALLOT_NAMES, Map.of("id", id), found -> found.get("name").asString());
    return Checksums.sha256(
        row.method()
            + "\n"
            + row.seats()
            + names.stream().map(name -> "\n" + name).collect(joining()));
  }

  private OffsetDateTime daysAgo(int days) {
    return transaction.at().minusDays(days);
  }
}
