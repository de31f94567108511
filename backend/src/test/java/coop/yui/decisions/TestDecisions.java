package coop.yui.decisions;

import static java.util.Objects.requireNonNull;

import coop.yui.ballots.DueVotes;
import coop.yui.bylaws.DecisionKind;
import coop.yui.bylaws.TestBylaws;
import coop.yui.decisions.CarryOuts.CarryOutProposalInput;
import coop.yui.decisions.ProposalActs.DraftProposalInput;
import coop.yui.decisions.ProposalActs.PublishProposalInput;
import coop.yui.decisions.Voting.CastBallotInput;
import coop.yui.decisions.Voting.OpenVotingInput;
import coop.yui.graph.TestGraph;
import coop.yui.identity.Viewer;
import coop.yui.network.Organisation;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Proposals and votes for tests of what else is done with them. */
public final class TestDecisions {

  private static final ProposalReader PROPOSALS = new ProposalReader(TestGraph.graph());
  private static final ProposalActs ACTS =
      new ProposalActs(
          TestGraph.graph(), PROPOSALS, TestBylaws.versions(), new ProposalSubjects(List.of()));
  private static final BallotBoxes BOXES = new BallotBoxes(TestGraph.graph());

  private TestDecisions() {}

  /** Opens votes and takes ballots. */
  public static Voting voting() {
    return new Voting(
        TestGraph.graph(), PROPOSALS, TestBylaws.versions(), new ProposalSubjects(List.of()));
  }

  /** What is decided about something that exists, or brings something new. */
  public record About(
      DecisionKind kind, @Nullable String subject, boolean isRepeal, String title, String text) {}

  /** The id of a draft. */
  public static String draft(
      Organisation cooperative, Viewer author, About about, ProposalSubject subject) {
    ProposalActs acts =
        new ProposalActs(
            TestGraph.graph(),
            PROPOSALS,
            TestBylaws.versions(),
            new ProposalSubjects(List.of(subject)));
    return acts.draft(
            new DraftProposalInput(
                UUID.randomUUID().toString(),
                cooperative.id(),
                about.kind(),
                about.title(),
                about.text(),
                null,
                null,
                null,
                about.subject(),
                about.isRepeal()),
            author)
        .id();
  }

  /** Puts a draft to discussion, longer ago than any notice, and opens its vote. */
  public static String opened(String draft, Viewer author, ProposalSubject subject) {
    ACTS.publish(new PublishProposalInput(draft), author);
    discussedLongEnough(draft);
    new Voting(
            TestGraph.graph(),
            PROPOSALS,
            TestBylaws.versions(),
            new ProposalSubjects(List.of(subject)))
        .open(new OpenVotingInput(draft, 1), author);
    return box(draft, author);
  }

  /** Records that an adopted proposal was carried out. */
  public static void carryOut(String proposal, Viewer officer, ProposalSubject subject) {
    new CarryOuts(
            TestGraph.graph(),
            PROPOSALS,
            TestBylaws.versions(),
            new ProposalSubjects(List.of(subject)))
        .carryOut(new CarryOutProposalInput(proposal, "Told everybody."), officer);
  }

  private static void discussedLongEnough(String proposal) {
    TestGraph.run(
        "MATCH (p:Proposal {id: $id}) SET p.publishedAt = datetime() - duration('P90D') RETURN 1",
        Map.of("id", proposal));
  }

  /** The id of a new proposal that its author has put to discussion, longer ago than any notice. */
  public static String discussed(Organisation cooperative, Viewer author, DecisionKind kind) {
    Proposal draft =
        ACTS.draft(
            new DraftProposalInput(
                UUID.randomUUID().toString(),
                cooperative.id(),
                kind,
                "A van for Fridays",
                "We buy a van.",
                null,
                null,
                null,
                null,
                null),
            author);
    ACTS.publish(new PublishProposalInput(draft.id()), author);
    discussedLongEnough(draft.id());
    return draft.id();
  }

  /** The id of the ballot box of a proposal. */
  public static String box(String proposal, Viewer reader) {
    return requireNonNull(PROPOSALS.one(proposal, reader).ballotBox());
  }

  /** Whether the viewer may vote for herself, and has. */
  public static @Nullable Boolean hasVoted(String box, Viewer viewer) {
    return BOXES.one(box, viewer).hasViewerVoted();
  }

  /** Casts a ballot in favour, for herself or as a proxy. */
  public static void inFavour(String box, Viewer voter, String receipt, @Nullable String elector) {
    voting().cast(new CastBallotInput(box, BallotChoice.FOR, receipt, elector), voter);
  }

  /** How many ballots are in favour in a box that is counted. */
  public static int inFavour(String box, Viewer reader) {
    return requireNonNull(BOXES.one(box, reader).tally()).inFavour();
  }

  /** Counts what is due. */
  public static void count() {
    new DueVotes(TestGraph.graph(), List.of(new BallotCounts())).count();
  }
}
