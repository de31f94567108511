package coop.yui.decisions;

import coop.yui.ballots.Electorate;
import coop.yui.bylaws.Bylaws;
import coop.yui.bylaws.BylawsParameter;
import coop.yui.bylaws.BylawsTerms;
import coop.yui.bylaws.BylawsVersions;
import coop.yui.bylaws.DecisionKind;
import coop.yui.decisions.Proposal.ProposalConsent;
import coop.yui.decisions.ProposalSubject.Proposed;
import coop.yui.graph.Act;
import coop.yui.graph.Graph;
import coop.yui.graph.NodeKind;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.Texts;
import coop.yui.graph.Transaction;
import coop.yui.graph.Transaction.Change;
import coop.yui.identity.NotificationKind;
import coop.yui.identity.Viewer;
import coop.yui.network.Days;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Decisions by consent: a proposal is adopted when the time of the bylaws passes, or when all have
 * consented, and goes back to the discussion when a member objects with a reason (clause 1.2.4).
 */
@Component
class Consents {

  private static final int LONGEST_REASON = 5_000;

  /** These change rules or take something from somebody, so they are always voted on. */
  private static final Set<DecisionKind> ALWAYS_VOTED =
      EnumSet.of(
          DecisionKind.BYLAWS,
          DecisionKind.MEMBERSHIP,
          DecisionKind.RECALL,
          DecisionKind.SPECIAL,
          DecisionKind.DISSOLUTION);

  private static final String ASK =
      """
      CYPHER 25
      MATCH (p:Proposal {id: $id})
      SET p.consentAskedAt = $at, p.consentUntil = $until, p.consentAwaited = p.cooperative, p.consentVersion = p.version,
        p.consentClasses = $classes, p.consentElectors = $electors, p.consentBylaws = $bylaws
      """;
  private static final String CONSENT =
      """
      CYPHER 25
      MATCH (p:Proposal {id: $id})
      CALL (p) {
        MATCH (person:Person {id: $viewer})
        CREATE (person)-[:CONSENTS {at: $at}]->(p)
      }
      RETURN COUNT { (:Person)-[:CONSENTS]->(p) } AS consents
      """;
  private static final String OBJECT =
      """
      CYPHER 25
      MATCH (p:Proposal {id: $id})
      SET p.consentAskedAt = NULL, p.consentUntil = NULL, p.consentAwaited = NULL, p.consentVersion = NULL,
        p.consentClasses = NULL, p.consentElectors = NULL, p.consentBylaws = NULL
      CREATE (p)-[:HAS_COMMENT]->(:ProposalComment {id: $comment, createdAt: $at, author: $viewer, at: $at, text: $text,
        isObjection: true})
      WITH p
      MATCH (p)<-[consent:CONSENTS]-(:Person)
      DELETE consent
      """;
  private static final String ADOPT =
      """
      CYPHER 25
      MATCH (p:Proposal {id: $id})
      SET p.consentedAt = $at, p.consentUntil = NULL, p.consentAwaited = NULL, p.toCarryOut = p.cooperative
      """;
  private static final String DUE =
      """
      CYPHER 25
      MATCH (p:Proposal)
      WHERE p.consentUntil <= $now
      RETURN p.id AS proposal
      LIMIT 100
      """;
  private static final String STILL_DUE =
      """
      CYPHER 25
      MATCH (p:Proposal {id: $id})
      SET p.lock = randomUUID()
      WITH p
      WHERE p.consentUntil <= $at
      RETURN p.cooperative AS cooperative, p.author AS author
      """;

  private final Graph graph;
  private final ProposalReader proposals;
  private final BylawsVersions bylaws;
  private final ProposalSubjects subjects;

  Consents(
      Graph graph, ProposalReader proposals, BylawsVersions bylaws, ProposalSubjects subjects) {
    this.subjects = subjects;
    this.graph = graph;
    this.proposals = proposals;
    this.bylaws = bylaws;
  }

  /** For which version consent is asked. */
  record AskForConsentInput(String proposal, int version) {}

  /** To which proposal the viewer consents. */
  record ConsentToProposalInput(String proposal) {}

  /** To which proposal the viewer objects, and why. */
  record ObjectToProposalInput(String requestKey, String proposal, String reason) {}

  /** Whether a proposal of this kind can be adopted without a vote. */
  static boolean isPossible(Proposal proposal) {
    return !ALWAYS_VOTED.contains(proposal.kind());
  }

  /**
   * Asks the members for their consent.
   *
   * @throws Refusal NOT_SIGNED_IN, NOT_FOUND, NOT_ALLOWED, CHANGED_MEANWHILE, WRONG_STATE: not in
   *     discussion, without bylaws or members with a vote, or for what the bylaws have decided with
   *     the special majority, in secret, or never by consent
   */
  Proposal ask(AskForConsentInput input, Viewer viewer) {
    String id = NodeKind.PROPOSAL.check(input.proposal(), "proposal");
    graph.write(
        Act.of("askForConsent", viewer.mustBeSignedIn()),
        transaction -> {
          LockedProposal locked = LockedProposal.lock(transaction, id, viewer);
          if (!locked.isAuthor()) {
            locked.mustActForCooperative();
          }
          locked.mustBe(ProposalState.DISCUSSION);
          locked.mustBeVersion(input.version());
          subjects.mustBePossible(
              transaction, locked.proposal().kind(), Proposed.of(locked.proposal()));
          ask(locked);
          return id;
        });
    return proposals.one(id, viewer);
  }

  private void ask(LockedProposal locked) {
    Transaction transaction = locked.transaction();
    Proposal proposal = locked.proposal();
    Bylaws rules =
        bylaws
            .inForce(transaction, proposal.cooperative(), Days.today())
            .orElseThrow(() -> refused("NO_BYLAWS"));
    BylawsTerms terms = rules.terms();
    int days = terms.count(BylawsParameter.OBJECTION_DAYS);
    if (days == 0
        || !isPossible(proposal)
        || terms.decisions(BylawsParameter.SPECIAL_DECISIONS).contains(proposal.kind())
        || terms.decisions(BylawsParameter.SECRET_DECISIONS).contains(proposal.kind())) {
      throw refused("ALWAYS_VOTED").principle("1.2.4");
    }
    List<String> electors =
        Electorate.of(transaction, proposal.cooperative(), terms.votingClasses()).persons();
    if (electors.isEmpty()) {
      throw new Refusal(RefusalCode.WRONG_STATE).with("electorate", "NO_ELECTORS");
    }
    OffsetDateTime until = Days.endOf(Days.today().plusDays(days));
    locked.run(
        ASK,
        Map.of(
            "until", until,
            "classes", terms.votingClasses().stream().map(Enum::name).toList(),
            "electors", electors.size(),
            "bylaws", rules.id()));
    locked.audit(
        Map.of(
            "consentUntil", Change.to(until),
            "textHash", Change.to(proposal.textHash()),
            "electors", Change.to(electors.size())));
    locked.tell(electors, NotificationKind.CONSENT_ASKED);
  }

  /**
   * Says that the viewer has no objection. When all have, the proposal is adopted.
   *
   * @throws Refusal NOT_SIGNED_IN, NOT_FOUND, NOT_ALLOWED, WRONG_STATE, ALREADY_SO
   */
  Proposal consent(ConsentToProposalInput input, Viewer viewer) {
    String id = NodeKind.PROPOSAL.check(input.proposal(), "proposal");
    graph.write(
        Act.of("consentToProposal", viewer.mustBeSignedIn()),
        transaction -> {
          LockedProposal locked = LockedProposal.lock(transaction, id, viewer);
          ProposalConsent consent = open(locked);
          if (consent.hasViewerConsented()) {
            throw new Refusal(RefusalCode.ALREADY_SO);
          }
          int consents =
              transaction
                  .one(
                      CONSENT,
                      Map.of("id", id, "viewer", viewer.mustBeSignedIn(), "at", transaction.at()),
                      row -> row.get("consents").asInt())
                  .orElseThrow();
          transaction.announce(List.of(id));
          if (consents >= consent.electors()) {
            adopt(transaction, id, locked.proposal().cooperative(), locked.proposal().author());
          }
          return id;
        });
    return proposals.one(id, viewer);
  }

  /** The time for objections, which must not be over, for who can object. */
  private static ProposalConsent open(LockedProposal locked) {
    locked.mustBe(ProposalState.CONSENT);
    ProposalConsent consent = Objects.requireNonNull(locked.proposal().consent());
    if (!consent.canViewerAnswer()) {
      throw new Refusal(RefusalCode.NOT_ALLOWED);
    }
    if (!locked.transaction().at().isBefore(Objects.requireNonNull(consent.until()))) {
      throw refused("TOO_LATE");
    }
    return consent;
  }

  /**
   * Objects with a reason: the proposal goes back to the discussion, where the reason stands.
   *
   * @throws Refusal NOT_SIGNED_IN, NOT_FOUND, NOT_ALLOWED, WRONG_STATE also when the time is over,
   *     INVALID_LENGTH without a reason
   */
  Proposal object(ObjectToProposalInput input, Viewer viewer) {
    String person = viewer.mustBeSignedIn();
    String id = NodeKind.PROPOSAL.check(input.proposal(), "proposal");
    String reason = Texts.required(input.reason(), LONGEST_REASON, "reason");
    graph.write(
        Act.once("objectToProposal", person, input.requestKey(), input),
        transaction -> {
          LockedProposal locked = LockedProposal.lock(transaction, id, viewer);
          open(locked);
          locked.run(OBJECT, Map.of("comment", NodeKind.PROPOSALCOMMENT.newId(), "text", reason));
          locked.audit(Map.of("objection", Change.to(true)));
          locked.tell(List.of(locked.proposal().author()), NotificationKind.OBJECTION_RAISED);
          return id;
        });
    return proposals.one(id, viewer);
  }

  /** Adopts what nobody objected to in time. Several portals may run it. */
  @Scheduled(fixedDelayString = "${yui.ballots.count-every:5s}")
  void conclude() {
    graph
        .read(
            DUE,
            Map.of("now", OffsetDateTime.now(ZoneOffset.UTC)),
            row -> row.get("proposal").asString())
        .forEach(this::conclude);
  }

  private void conclude(String proposal) {
    graph.write(
        Act.of("concludeConsent", null),
        transaction -> {
          transaction
              .one(STILL_DUE, Map.of("id", proposal, "at", transaction.at()), row -> row)
              .ifPresent(
                  row ->
                      adopt(
                          transaction,
                          proposal,
                          row.get("cooperative").asString(),
                          row.get("author").asString()));
          return proposal;
        });
  }

  private static void adopt(
      Transaction transaction, String proposal, String cooperative, String author) {
    transaction.run(ADOPT, Map.of("id", proposal, "at", transaction.at()));
    transaction.audit(proposal, List.of(cooperative), Map.of("adopted", Change.to(true)));
    transaction.announce(List.of(proposal, cooperative));
    LockedProposal.tell(
        transaction, List.of(author), proposal, NotificationKind.DECISION_REACHED, null);
  }

  private static Refusal refused(String why) {
    return new Refusal(RefusalCode.WRONG_STATE).field("proposal").with("proposal", why);
  }
}
