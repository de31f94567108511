package coop.yui.decisions;

import coop.yui.ballots.Ballots;
import coop.yui.ballots.Ballots.Cast;
import coop.yui.ballots.Electorate;
import coop.yui.ballots.Electorate.Opened;
import coop.yui.ballots.Electorate.Vote;
import coop.yui.ballots.Meeting;
import coop.yui.ballots.Quorum;
import coop.yui.bylaws.Bylaws;
import coop.yui.bylaws.BylawsParameter;
import coop.yui.bylaws.BylawsTerms;
import coop.yui.bylaws.BylawsVersions;
import coop.yui.bylaws.DecisionKind;
import coop.yui.decisions.ProposalSubject.Proposed;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens votes, which freezes the text, the rules and the electorate, and takes ballots. */
@Component
public class Voting {

  private static final String OPEN =
      """
      CYPHER 25
      MATCH (p:Proposal {id: $id})
      CALL (p) {
        MATCH (b:BallotBox {id: $box})
        SET b.proposal = p.id, b.title = p.title, b.text = p.text, b.bylawsChanges = p.bylawsChanges,
          b.membership = p.membership, b.office = p.office, b.subject = p.subject, b.isRepeal = p.isRepeal,
            b.majority = $majority
        CREATE (p)-[:DECIDED_IN]->(b)
      }
      """;

  private final Graph graph;
  private final ProposalReader proposals;
  private final BylawsVersions bylaws;
  private final ProposalSubjects subjects;

  Voting(Graph graph, ProposalReader proposals, BylawsVersions bylaws, ProposalSubjects subjects) {
    this.subjects = subjects;
    this.graph = graph;
    this.proposals = proposals;
    this.bylaws = bylaws;
  }

  /** Which vote is opened, on which version. */
  record OpenVotingInput(String proposal, int version) {}

  /**
   * A ballot, with the receipt that the voter's own program drew.
   *
   * @param elector for whom the viewer votes as a proxy; absent for her own ballot
   */
  record CastBallotInput(
      String ballotBox, BallotChoice choice, String receipt, @Nullable String elector) {}

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
          open(locked, null);
          return id;
        });
    return proposals.one(id, viewer);
  }

  /**
   * Opens the vote on a proposal in an assembly, for who conducts it, and gives the id of the
   * ballot box.
   *
   * @throws Refusal NOT_FOUND, NOT_ALLOWED, and WRONG_STATE and others as {@link #open};
   *     WRONG_STATE also when fewer are there than the bylaws ask for
   */
  public String open(Transaction transaction, String proposal, Meeting meeting, Viewer viewer) {
    LockedProposal locked = LockedProposal.lock(transaction, proposal, viewer);
    locked.mustActForCooperative();
    locked.mustBe(ProposalState.DISCUSSION);
    return open(locked, meeting);
  }

  /**
   * Makes sure that a proposal of a co-operative is in discussion.
   *
   * @throws Refusal NOT_FOUND, WRONG_STATE
   */
  public static void mustBeDiscussed(
      Transaction transaction, String cooperative, String proposal, Viewer viewer) {
    LockedProposal locked = LockedProposal.lock(transaction, proposal, viewer);
    if (!locked.proposal().cooperative().equals(cooperative)) {
      throw new Refusal(RefusalCode.NOT_FOUND).field("proposal");
    }
    locked.mustBe(ProposalState.DISCUSSION);
  }

  private String open(LockedProposal locked, @Nullable Meeting meeting) {
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
    subjects.mustBePossible(transaction, proposal.kind(), Proposed.of(proposal));
    return open(locked, rules, meeting);
  }

  private static String open(LockedProposal locked, Bylaws rules, @Nullable Meeting meeting) {
    Transaction transaction = locked.transaction();
    Proposal proposal = locked.proposal();
    BylawsTerms terms = rules.terms();
    boolean isSpecial =
        proposal.kind() == DecisionKind.BYLAWS
            || terms.decisions(BylawsParameter.SPECIAL_DECISIONS).contains(proposal.kind());
    Opened opened =
        Electorate.open(
            transaction,
            proposal.cooperative(),
            terms.votingClasses(),
            meeting,
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
            opened.box(),
            "majority",
            terms
                .majority(
                    isSpecial
                        ? BylawsParameter.SPECIAL_MAJORITY
                        : BylawsParameter.ORDINARY_MAJORITY)
                .toString()));
    locked.audit(
        Map.of(
            "ballotBox", Change.to(opened.box()),
            "textHash", Change.to(proposal.textHash()),
            "electors", Change.to(opened.electorate().electors().size())));
    locked.tell(opened.electorate().persons(), NotificationKind.VOTING_OPENED);
    return opened.box();
  }

  /**
   * Casts the viewer's ballot, or that of an elector whose proxy she is, and gives the id of the
   * box. The same call again, from whoever knows the receipt, gives the same answer.
   *
   * @throws Refusal NOT_SIGNED_IN, INVALID_ID, NOT_ALLOWED for who is no elector or no member any
   *     more, WRONG_STATE after closing, ALREADY_SO for a second ballot, INVALID_VALUE for a
   *     receipt of another form
   */
  String cast(CastBallotInput input, Viewer viewer) {
    String person = viewer.mustBeSignedIn();
    String box = NodeKind.BALLOTBOX.check(input.ballotBox(), "ballotBox");
    Ballots.checkReceipt(input.receipt());
    String elector =
        input.elector() == null ? person : NodeKind.PERSON.check(input.elector(), "elector");
    return graph.write(
        Act.of("castBallot", person),
        transaction -> {
          Ballots.cast(
              transaction,
              new Cast(
                  NodeKind.PROPOSAL, box, elector, person, input.choice().name(), input.receipt()));
          return box;
        });
  }

  private static Refusal refused(String why) {
    return new Refusal(RefusalCode.WRONG_STATE).field("proposal").with("proposal", why);
  }
}
