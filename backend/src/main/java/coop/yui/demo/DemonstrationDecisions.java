package coop.yui.demo;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import coop.yui.ballots.BallotChain;
import coop.yui.bylaws.Bylaws;
import coop.yui.bylaws.BylawsParameter;
import coop.yui.bylaws.BylawsTerms;
import coop.yui.bylaws.BylawsVersions;
import coop.yui.bylaws.DecisionKind;
import coop.yui.decisions.BallotChoice;
import coop.yui.demo.DemonstrationFiles.CommentRow;
import coop.yui.demo.DemonstrationFiles.ProposalRow;
import coop.yui.demo.DemonstrationFiles.VoteRow;
import coop.yui.graph.Checksums;
import coop.yui.graph.NodeKind;
import coop.yui.graph.Transaction;
import coop.yui.network.Days;
import coop.yui.plans.PlanText;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What members of the demonstration federation's co-operatives discuss, vote on, and decided. */
final class DemonstrationDecisions {

  private static final String PROPOSE =
      """
      CYPHER 25
      MATCH (author:Person {id: $author})
      CREATE (author)-[:AUTHOR_OF]->(p:Proposal {id: $id, createdAt: $draftedAt, cooperative: $cooperative,
        author: $author, kind: $kind, title: $title, text: $text, version: CASE WHEN $formerText IS NULL THEN 1 ELSE 2 END,
        subject: $subject, draftedAt: $draftedAt, publishedAt: $publishedAt, carriedOutAt: $carriedOutAt, carriedOutReport: $carriedOut})
      WITH p
      WHERE $formerText IS NOT NULL
      CREATE (p)-[:REPLACED]->(:ProposalVersion {version: 1, title: $title, text: $formerText, replacedAt: $publishedAt})
      """;
  private static final String COMMENT =
      """
      CYPHER 25
      MATCH (p:Proposal {id: $id})
      UNWIND $rows AS row
      CREATE (p)-[:HAS_COMMENT]->(:ProposalComment {id: row.id, createdAt: row.at, author: row.author, at: row.at,
        text: row.text, amendedText: row.amendedText, takenInAt: row.takenInAt})
      """;
  private static final String ELECTORATE =
      """
      CYPHER 25
      MATCH (:Organisation {id: $cooperative})<-[r:MEMBER_OF]-(person:Person)
      WHERE r.since <= $today AND (r.until IS NULL OR r.until >= $today) AND r.membershipClass IN $classes
      RETURN person.id AS person, r.membershipClass AS membershipClass
      """;
  private static final String OPEN =
      """
      CYPHER 25
      MATCH (p:Proposal {id: $id})
      CREATE (p)-[:DECIDED_IN]->(b:BallotBox {id: $box, createdAt: $openedAt, proposal: $id, cooperative: $cooperative,
        title: p.title, text: p.text, subject: $subject, textHash: $textHash, isSecret: $isSecret, openedAt: $openedAt, closesAt: $closesAt,
        uncounted: CASE WHEN $outcome IS NULL THEN $closesAt END, bylaws: $bylaws, majority: $majority,
        quorum: $quorum, classQuorums: '', electors: size($electors), classElectors: ['WORKER=' + size($electors)]})
      WITH b
      UNWIND $electors AS elector
      CREATE (:Elector {key: $box + '|' + elector.person, box: $box, person: elector.person,
        membershipClass: 'WORKER', hasVoted: elector.hasVoted, awaited: elector.awaited})
      """;
  private static final String CAST =
      """
      CYPHER 25
      UNWIND $ballots AS ballot
      CREATE (:Ballot {key: $box + '|' + ballot.receipt, box: $box, receipt: ballot.receipt, choice: ballot.choice,
        person: ballot.person})
      """;
  private static final String COUNT =
      """
      CYPHER 25
      MATCH (b:BallotBox {id: $box})
      SET b.outcome = $outcome, b.inFavour = $inFavour, b.against = $against, b.abstaining = $abstaining,
        b.participants = $participants, b.classParticipants = ['WORKER=' + $participants], b.countedAt = b.closesAt,
        b.chainHash = $chainHash
      WITH b
      MATCH (p:Proposal {id: b.proposal})
      SET p.toCarryOut = CASE WHEN $outcome = 'ADOPTED' AND p.carriedOutAt IS NULL THEN p.cooperative END
      """;

  private static final String STANDARD =
      """
      CYPHER 25
      MATCH (p:Proposal {id: $id})
      CREATE (:Standard {id: $standard, createdAt: p.carriedOutAt, cooperative: p.cooperative, name: p.title, text: p.text,
        version: 1, inForceOn: $today, decidedBy: p.id})
      """;

  private static final String ADOPT_PLAN =
      """
      CYPHER 25
      MATCH (p:Proposal {id: $id})
      MATCH (plan:BusinessPlan {id: p.subject})
      SET plan.adoptedOn = $today, plan.decidedBy = p.id, plan.adoptedText = p.text
      """;

  private final Transaction transaction;
  private final BylawsVersions bylaws;
  private final UnaryOperator<String> organisation;
  private final UnaryOperator<String> person;
  private final Map<String, String> plans;

  /** Tells by the keys of the files the ids of organisations, people and plans. */
  DemonstrationDecisions(
      Transaction transaction,
      BylawsVersions bylaws,
      UnaryOperator<String> organisation,
      UnaryOperator<String> person,
      Map<String, String> plans) {
    this.transaction = transaction;
    this.bylaws = bylaws;
    this.organisation = organisation;
    this.person = person;
    this.plans = plans;
  }

  void all(List<ProposalRow> rows) {
    rows.forEach(this::propose);
  }

  private void propose(ProposalRow row) {
    String id = NodeKind.PROPOSAL.newId();
    String plan = row.plan() == null ? null : requireNonNull(plans.get(row.plan()), row.plan());
    int carriedOutDay = requireNonNullElse(row.carriedOutDay(), 1);
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("id", id);
    parameters.put("cooperative", organisation.apply(row.cooperative()));
    parameters.put("author", person.apply(row.author()));
    parameters.put("kind", row.kind());
    parameters.put("title", row.title());
    parameters.put("text", plan == null ? row.text() : PlanText.read(transaction, plan));
    parameters.put("subject", plan);
    parameters.put("formerText", row.formerText());
    parameters.put("draftedAt", daysAgo(row.drafted()));
    parameters.put("publishedAt", row.published() == null ? null : daysAgo(row.published()));
    parameters.put("carriedOut", row.carriedOut());
    parameters.put("carriedOutAt", row.carriedOut() == null ? null : daysAgo(carriedOutDay));
    transaction.run(PROPOSE, parameters);
    List<CommentRow> comments = requireNonNullElse(row.comments(), List.of());
    transaction.run(
        COMMENT, Map.of("id", id, "rows", comments.stream().map(this::comment).toList()));
    if (row.kind() == DecisionKind.STANDARD && row.carriedOut() != null) {
      transaction.run(
          STANDARD,
          Map.of(
              "id", id, "standard", NodeKind.STANDARD.newId(), "today", Days.today().minusDays(1)));
    }
    if (plan != null && row.carriedOut() != null) {
      transaction.run(ADOPT_PLAN, Map.of("id", id, "today", Days.today().minusDays(carriedOutDay)));
    }
    if (row.vote() != null) {
      vote(row, row.vote(), parameters);
    }
  }

  private Map<String, @Nullable Object> comment(CommentRow row) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("id", NodeKind.PROPOSALCOMMENT.newId());
    values.put("author", person.apply(row.person()));
    values.put("at", daysAgo(row.day()));
    values.put("text", row.text());
    values.put("amendedText", row.amendedText());
    values.put("takenInAt", row.takenIn() ? daysAgo(row.day() - 1) : null);
    return values;
  }

  private void vote(ProposalRow row, VoteRow vote, Map<String, @Nullable Object> parameters) {
    String cooperative = organisation.apply(row.cooperative());
    Bylaws rules = bylaws.inForce(transaction, cooperative, Days.today()).orElseThrow();
    BylawsTerms terms = rules.terms();
    boolean isSecret = terms.decisions(BylawsParameter.SECRET_DECISIONS).contains(row.kind());
    Map<String, Map<String, @Nullable Object>> ballots = ballots(vote, isSecret);
    String box = NodeKind.BALLOTBOX.newId();
    Object subject = parameters.get("subject");
    String textHash =
        Checksums.sha256(
            row.title()
                + "\n\n"
                + parameters.get("text")
                + (subject == null ? "" : "\n" + subject));
    parameters.put("box", box);
    parameters.put("textHash", textHash);
    parameters.put("isSecret", isSecret);
    parameters.put("openedAt", daysAgo(vote.opened()));
    parameters.put(
        "closesAt",
        Days.endOf(
            Days.today()
                .minusDays(vote.opened())
                .plusDays(terms.count(BylawsParameter.VOTING_DAYS))));
    parameters.put("outcome", vote.outcome());
    parameters.put("bylaws", rules.id());
    parameters.put("majority", terms.majority(BylawsParameter.ORDINARY_MAJORITY).toString());
    parameters.put("quorum", terms.fraction(BylawsParameter.QUORUM).toString());
    parameters.put("today", Days.today());
    parameters.put("classes", terms.votingClasses());
    parameters.put("electors", electors(vote, parameters));
    transaction.run(OPEN, parameters);
    parameters.put("ballots", List.copyOf(ballots.values()));
    transaction.run(CAST, parameters);
    if (vote.outcome() != null) {
      BallotChain chain = new BallotChain(box, textHash);
      ballots.forEach(
          (receipt, ballot) -> chain.add(receipt, String.valueOf(ballot.get("choice"))));
      parameters.put("inFavour", vote.inFavour().size());
      parameters.put("against", vote.against().size());
      parameters.put("abstaining", vote.abstaining().size());
      parameters.put("participants", ballots.size());
      parameters.put("chainHash", chain.link());
      transaction.run(COUNT, parameters);
    }
  }

  private List<Map<String, @Nullable Object>> electors(
      VoteRow vote, Map<String, @Nullable Object> parameters) {
    Set<String> voters = new HashSet<>();
    for (List<String> keys : List.of(vote.inFavour(), vote.against(), vote.abstaining())) {
      keys.stream().map(person).forEach(voters::add);
    }
    return transaction.run(
        ELECTORATE,
        parameters,
        found -> {
          String elector = found.get("person").asString();
          boolean hasVoted = voters.contains(elector);
          Map<String, @Nullable Object> values = new HashMap<>();
          values.put("person", elector);
          values.put("hasVoted", hasVoted ? true : null);
          values.put("awaited", hasVoted || vote.outcome() != null ? null : elector);
          return values;
        });
  }

  /** The ballots in the order of their receipts. */
  private Map<String, Map<String, @Nullable Object>> ballots(VoteRow vote, boolean isSecret) {
    Map<String, Map<String, @Nullable Object>> ballots = new TreeMap<>();
    Map.of(
            BallotChoice.FOR, vote.inFavour(),
            BallotChoice.AGAINST, vote.against(),
            BallotChoice.ABSTAIN, vote.abstaining())
        .forEach(
            (choice, voters) ->
                voters.forEach(
                    voter -> {
                      Map<String, @Nullable Object> ballot = new HashMap<>();
                      ballot.put("receipt", DemonstrationReceipts.draw());
                      ballot.put("choice", choice);
                      ballot.put("person", isSecret ? null : person.apply(voter));
                      ballots.put(String.valueOf(ballot.get("receipt")), ballot);
                    }));
    return ballots;
  }

  private OffsetDateTime daysAgo(int days) {
    return transaction.at().minusDays(days);
  }
}
