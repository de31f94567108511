package coop.yui.decisions;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.summingInt;

import coop.yui.bylaws.Bylaws;
import coop.yui.bylaws.BylawsParameter;
import coop.yui.bylaws.BylawsTerms;
import coop.yui.bylaws.BylawsVersions;
import coop.yui.bylaws.DecisionKind;
import coop.yui.bylaws.Fraction;
import coop.yui.bylaws.MembershipClass;
import coop.yui.graph.Act;
import coop.yui.graph.Graph;
import coop.yui.graph.NodeKind;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.Transaction;
import coop.yui.graph.Transaction.Change;
import coop.yui.identity.NotificationKind;
import coop.yui.identity.Viewer;
import coop.yui.membership.Exclusions;
import coop.yui.network.Days;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Opens votes: freezes the text, the rules and the electorate. */
@Component
class Voting {

  private static final String ELECTORATE =
      """
      CYPHER 25
      MATCH (:Organisation {id: $cooperative})<-[r:MEMBER_OF]-(person:Person)
      WHERE r.since <= $today AND (r.until IS NULL OR r.until >= $today) AND r.membershipClass IN $classes
      RETURN person.id AS person, min(r.membershipClass) AS membershipClass
      """;
  private static final String OPEN =
      """
      CYPHER 25
      MATCH (p:Proposal {id: $proposal})
      CREATE (p)-[:DECIDED_IN]->(:BallotBox {id: $box, createdAt: $at, proposal: $proposal, cooperative: $cooperative,
        title: p.title, text: p.text, bylawsChanges: p.bylawsChanges,
        membership: p.membership, textHash: $textHash, isSecret: $isSecret, openedAt: $at, closesAt: $closesAt,
        uncounted: $closesAt, bylaws: $bylaws, majority: $majority, quorum: $quorum, classQuorums: $classQuorums,
        electors: $electors, classElectors: $classElectors})
      """;
  private static final String ADMIT =
      """
      CYPHER 25
      UNWIND $rows AS row
      CREATE (:Elector {key: $box + '|' + row.person, box: $box, person: row.person,
        membershipClass: row.membershipClass, awaited: row.person})
      """;

  private final Graph graph;
  private final ProposalReader proposals;
  private final BylawsVersions bylaws;

  Voting(Graph graph, ProposalReader proposals, BylawsVersions bylaws) {
    this.graph = graph;
    this.proposals = proposals;
    this.bylaws = bylaws;
  }

  /** Which vote is opened, on which version. */
  record OpenVotingInput(String proposal, int version) {}

  private record Elector(String person, MembershipClass membershipClass) {}

  /** From when on the vote on a proposal in discussion may be opened. */
  static OffsetDateTime from(OffsetDateTime publishedAt, Bylaws bylaws) {
    return publishedAt.plusDays(bylaws.terms().count(BylawsParameter.NOTICE_DAYS));
  }

  /**
   * Opens the vote on a proposal.
   *
   * @throws Refusal NOT_SIGNED_IN, NOT_FOUND, NOT_ALLOWED, CHANGED_MEANWHILE, WRONG_STATE: not in
   *     discussion, before the notice of the bylaws is over, without electors, or where a class
   *     with a quorum of its own has none; LAW_FORBIDS, BYLAWS_CONTRADICT when the bylaws changed
   *     so that a proposed change of theirs no longer fits
   */
  Proposal open(OpenVotingInput input, Viewer viewer) {
    String id = NodeKind.PROPOSAL.check(input.proposal(), "proposal");
    graph.write(
        Act.of("openVoting", viewer.mustBeSignedIn()),
        transaction -> {
          LockedProposal locked = LockedProposal.lock(transaction, id, viewer);
          if (!locked.isAuthor()) {
            locked.mustActForCooperative();
          }
          locked.mustBe(ProposalState.DISCUSSION);
          locked.mustBeVersion(input.version());
          open(locked);
          return id;
        });
    return proposals.one(id, viewer);
  }

  private void open(LockedProposal locked) {
    Transaction transaction = locked.transaction();
    Proposal proposal = locked.proposal();
    LocalDate today = Days.today();
    Bylaws rules =
        bylaws
            .inForce(transaction, proposal.cooperative(), today)
            .orElseThrow(() -> refused("NO_BYLAWS"));
    OffsetDateTime publishedAt = proposal.publishedAt();
    if (publishedAt == null || from(publishedAt, rules).isAfter(transaction.at())) {
      throw refused("NOTICE")
          .with("noticeDays", rules.terms().count(BylawsParameter.NOTICE_DAYS))
          .principle("2.1.2");
    }
    if (!proposal.bylawsChanges().isEmpty()) {
      bylaws.changed(rules, proposal.changes());
    }
    String membership = proposal.membership();
    if (membership != null) {
      Exclusions.mustBePossible(transaction, proposal.cooperative(), membership, locked.viewer());
    }
    List<Elector> electorate =
        transaction.run(
            ELECTORATE,
            Map.of(
                "cooperative",
                proposal.cooperative(),
                "today",
                today,
                "classes",
                rules.terms().votingClasses()),
            row ->
                new Elector(
                    row.get("person").asString(),
                    MembershipClass.valueOf(row.get("membershipClass").asString())));
    Map<MembershipClass, Integer> byClass =
        electorate.stream().collect(groupingBy(Elector::membershipClass, summingInt(elector -> 1)));
    mustBeAbleToDecide(rules.terms(), byClass);
    String box = NodeKind.BALLOTBOX.newId();
    transaction.run(OPEN, box(box, locked, rules, today, electorate.size(), byClass));
    transaction.run(
        ADMIT,
        Map.of(
            "box",
            box,
            "rows",
            electorate.stream()
                .map(
                    elector ->
                        Map.of(
                            "person", elector.person(),
                            "membershipClass", elector.membershipClass().name()))
                .toList()));
    locked.audit(
        Map.of(
            "ballotBox", Change.to(box),
            "textHash", Change.to(proposal.textHash()),
            "electors", Change.to(electorate.size())));
    locked.tell(electorate.stream().map(Elector::person).toList(), NotificationKind.VOTING_OPENED);
  }

  private static void mustBeAbleToDecide(
      BylawsTerms terms, Map<MembershipClass, Integer> electors) {
    if (electors.isEmpty()) {
      throw refused("NO_ELECTORS");
    }
    for (MembershipClass of : terms.classQuorums().keySet()) {
      if (!electors.containsKey(of)) {
        throw refused("CLASS_WITHOUT_MEMBERS").with("membershipClassName", of.name());
      }
    }
  }

  private static Refusal refused(String why) {
    return new Refusal(RefusalCode.WRONG_STATE).field("proposal").with("proposal", why);
  }

  private static Map<String, Object> box(
      String box,
      LockedProposal locked,
      Bylaws rules,
      LocalDate today,
      int electors,
      Map<MembershipClass, Integer> byClass) {
    Proposal proposal = locked.proposal();
    BylawsTerms terms = rules.terms();
    boolean isSpecial =
        proposal.kind() == DecisionKind.BYLAWS
            || terms.decisions(BylawsParameter.SPECIAL_DECISIONS).contains(proposal.kind());
    Map<String, Object> values = new HashMap<>();
    values.put("proposal", proposal.id());
    values.put("box", box);
    values.put("cooperative", proposal.cooperative());
    values.put("at", locked.transaction().at());
    values.put("closesAt", Days.endOf(today.plusDays(terms.count(BylawsParameter.VOTING_DAYS))));
    values.put("textHash", proposal.textHash());
    values.put(
        "isSecret", terms.decisions(BylawsParameter.SECRET_DECISIONS).contains(proposal.kind()));
    values.put("bylaws", rules.id());
    values.put(
        "majority",
        terms
            .majority(
                isSpecial ? BylawsParameter.SPECIAL_MAJORITY : BylawsParameter.ORDINARY_MAJORITY)
            .toString());
    values.put(
        "quorum",
        terms
            .fraction(isSpecial ? BylawsParameter.SPECIAL_QUORUM : BylawsParameter.QUORUM)
            .toString());
    values.put("classQuorums", written(terms.classQuorums()));
    values.put("electors", electors);
    values.put("classElectors", ClassCounts.written(byClass));
    return values;
  }

  private static String written(Map<MembershipClass, Fraction> quorums) {
    return quorums.entrySet().stream()
        .map(quorum -> quorum.getKey() + "=" + quorum.getValue())
        .sorted()
        .collect(joining(","));
  }
}
