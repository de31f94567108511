package coop.yui.decisions;

import coop.yui.ballots.Ballots;
import coop.yui.ballots.Electorate;
import coop.yui.ballots.Electorate.Vote;
import coop.yui.ballots.Quorum;
import coop.yui.bylaws.Bylaws;
import coop.yui.bylaws.BylawsParameter;
import coop.yui.bylaws.BylawsTerms;
import coop.yui.bylaws.BylawsVersions;
import coop.yui.bylaws.DecisionKind;
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
import coop.yui.offices.OfficeTerms;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Opens votes, which freezes the text, the rules and the electorate, and takes ballots. */
@Component
class Voting {

  private static final String OPEN =
      """
      CYPHER 25
      MATCH (p:Proposal {id: $id})
      CALL (p) {
        MATCH (b:BallotBox {id: $box})
        SET b.proposal = p.id, b.title = p.title, b.text = p.text, b.bylawsChanges = p.bylawsChanges,
          b.membership = p.membership, b.office = p.office, b.majority = $majority
        CREATE (p)-[:DECIDED_IN]->(b)
      }
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

  /** A ballot, with the receipt that the voter's own program drew. */
  record CastBallotInput(String ballotBox, BallotChoice choice, String receipt) {}

  /** From when on the vote on a proposal in discussion may be opened. */
  static OffsetDateTime from(OffsetDateTime publishedAt, Bylaws bylaws) {
    return publishedAt.plusDays(bylaws.terms().count(BylawsParameter.NOTICE_DAYS));
  }

  /**
   * Opens the vote on a proposal.
   *
   * @throws Refusal NOT_SIGNED_IN, NOT_FOUND, NOT_ALLOWED, CHANGED_MEANWHILE, WRONG_STATE: not in
   *     discussion, before the notice of the bylaws is over, without electors, or where a class
   *     with a quorum of its own has none, for the recall of who holds the office no more;
   *     LAW_FORBIDS, BYLAWS_CONTRADICT when the bylaws changed so that a proposed change of theirs
   *     no longer fits
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
    String office = proposal.office();
    if (office != null) {
      OfficeTerms.mustBeHeld(transaction, proposal.cooperative(), office);
    }
    open(locked, rules);
  }

  private static void open(LockedProposal locked, Bylaws rules) {
    Transaction transaction = locked.transaction();
    Proposal proposal = locked.proposal();
    BylawsTerms terms = rules.terms();
    boolean isSpecial =
        proposal.kind() == DecisionKind.BYLAWS
            || terms.decisions(BylawsParameter.SPECIAL_DECISIONS).contains(proposal.kind());
    Electorate electorate =
        Electorate.of(transaction, proposal.cooperative(), terms.votingClasses());
    String box =
        electorate.vote(
            transaction,
            new Vote(
                proposal.textHash(),
                terms.decisions(BylawsParameter.SECRET_DECISIONS).contains(proposal.kind()),
                Days.endOf(Days.today().plusDays(terms.count(BylawsParameter.VOTING_DAYS))),
                rules.id(),
                new Quorum(
                    terms.fraction(
                        isSpecial ? BylawsParameter.SPECIAL_QUORUM : BylawsParameter.QUORUM),
                    terms.classQuorums())));
    locked.run(
        OPEN,
        Map.of(
            "box",
            box,
            "majority",
            terms
                .majority(
                    isSpecial
                        ? BylawsParameter.SPECIAL_MAJORITY
                        : BylawsParameter.ORDINARY_MAJORITY)
                .toString()));
    locked.audit(
        Map.of(
            "ballotBox", Change.to(box),
            "textHash", Change.to(proposal.textHash()),
            "electors", Change.to(electorate.electors().size())));
    locked.tell(electorate.persons(), NotificationKind.VOTING_OPENED);
  }

  /**
   * Casts the viewer's ballot and gives the id of the box. The same call again, from whoever knows
   * the receipt, gives the same answer.
   *
   * @throws Refusal NOT_SIGNED_IN, INVALID_ID, NOT_ALLOWED for who is no elector or no member any
   *     more, WRONG_STATE after closing, ALREADY_SO for a second ballot, INVALID_VALUE for a
   *     receipt of another form
   */
  String cast(CastBallotInput input, Viewer viewer) {
    String person = viewer.mustBeSignedIn();
    String box = NodeKind.BALLOTBOX.check(input.ballotBox(), "ballotBox");
    Ballots.checkReceipt(input.receipt());
    return graph.write(
        Act.of("castBallot", person),
        transaction -> {
          Ballots.cast(
              transaction, NodeKind.PROPOSAL, box, person, input.choice().name(), input.receipt());
          return box;
        });
  }

  private static Refusal refused(String why) {
    return new Refusal(RefusalCode.WRONG_STATE).field("proposal").with("proposal", why);
  }
}
