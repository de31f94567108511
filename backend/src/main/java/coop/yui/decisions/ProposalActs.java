package coop.yui.decisions;

import static java.util.Objects.requireNonNullElse;

import coop.yui.bylaws.Bylaws;
import coop.yui.bylaws.BylawsChange;
import coop.yui.bylaws.BylawsParameter;
import coop.yui.bylaws.BylawsTerms;
import coop.yui.bylaws.BylawsVersions;
import coop.yui.bylaws.DecisionKind;
import coop.yui.decisions.Proposal.ProposedRule;
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
import coop.yui.membership.Exclusions;
import coop.yui.network.Days;
import coop.yui.offices.OfficeTerms;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

/** The way of a proposal from its draft to its vote. */
@Component
class ProposalActs {

  static final int MOST_OPEN = 20;
  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_TEXT = 60_000;
  private static final int LONGEST_COMMENT = 5_000;

  /** Decisions that carry more than a text, and are made where that belongs. */
  private static final String LOCK_FOR_DRAFTING =
      """
      CYPHER 25
      MATCH (person:Person {id: $viewer})
      SET person.lock = randomUUID()
      WITH person
      MATCH (o:Organisation {id: $cooperative})
      RETURN o.dissolvedOn IS NOT NULL AS isDissolved,
        EXISTS { (o)-[:HAS_BYLAWS]->(:Bylaws) } AS hasBylaws,
        COUNT { MATCH (person)-[:AUTHOR_OF]->(p:Proposal)
                WHERE p.withdrawnAt IS NULL AND NOT EXISTS { (p)-[:DECIDED_IN]->(:BallotBox) } } AS open
      """;

  private static final String DRAFT =
      """
      CYPHER 25
      MATCH (person:Person {id: $viewer})
      CREATE (person)-[:AUTHOR_OF]->(:Proposal {id: $id, createdAt: $at, cooperative: $cooperative, author: $viewer,
        kind: $kind, title: $title, text: $text, bylawsChanges: $bylawsChanges,
        membership: $membership, office: $office, subject: $subject, isRepeal: $isRepeal, version: 1, draftedAt: $at})
      """;
  private static final String CHANGE_DRAFT =
      """
      CYPHER 25
      MATCH (p:Proposal {id: $id})
      SET p.kind = $kind, p.title = $title, p.text = $text
      """;
  private static final String REPLACE =
      """
      CYPHER 25
      MATCH (p:Proposal {id: $id})
      CREATE (p)-[:REPLACED]->(:ProposalVersion {version: p.version, title: p.title, text: p.text, replacedAt: $at})
      SET p.kind = $kind, p.title = $title, p.text = $text, p.version = p.version + 1
      """;
  private static final String PUBLISH =
      """
      CYPHER 25
      MATCH (p:Proposal {id: $id})
      SET p.publishedAt = $at
      """;
  private static final String MEMBERS =
      """
      CYPHER 25
      MATCH (:Organisation {id: $cooperative})<-[r:MEMBER_OF]-(person:Person)
      WHERE r.since <= $today AND (r.until IS NULL OR r.until >= $today)
      RETURN DISTINCT person.id AS person
      """;
  private static final String WITHDRAW =
      """
      CYPHER 25
      MATCH (p:Proposal {id: $id})
      SET p.withdrawnAt = $at
      """;
  private static final String COMMENT =
      """
      CYPHER 25
      MATCH (p:Proposal {id: $id})
      CREATE (p)-[:HAS_COMMENT]->(:ProposalComment {id: $comment, createdAt: $at, author: $viewer, at: $at, text: $text,
        amendedText: $amendedText})
      """;
  private static final String AMENDED_TEXT =
      """
      CYPHER 25
      MATCH (:Proposal {id: $id})-[:HAS_COMMENT]->(c:ProposalComment {id: $comment})
      WHERE c.amendedText IS NOT NULL
      RETURN c.amendedText AS amendedText, c.author AS author
      """;
  private static final String TAKE_IN =
      """
      CYPHER 25
      MATCH (c:ProposalComment {id: $comment})
      SET c.takenInAt = $at
      """;
  private final Graph graph;
  private final ProposalReader proposals;
  private final BylawsVersions bylaws;
  private final ProposalSubjects subjects;

  ProposalActs(
      Graph graph, ProposalReader proposals, BylawsVersions bylaws, ProposalSubjects subjects) {
    this.subjects = subjects;
    this.graph = graph;
    this.proposals = proposals;
    this.bylaws = bylaws;
  }

  /** What is proposed where. */
  record DraftProposalInput(
      String requestKey,
      String cooperative,
      DecisionKind kind,
      String title,
      String text,
      @Nullable List<BylawsChange> bylawsChanges,
      @Nullable String membership,
      @Nullable String office,
      @Nullable String subject,
      @Nullable Boolean isRepeal) {}

  /** What is changed; what is absent stays. */
  record ChangeProposalInput(
      String proposal,
      int version,
      @Nullable DecisionKind kind,
      @Nullable String title,
      @Nullable String text) {}

  /** Which proposal is published. */
  record PublishProposalInput(String proposal) {}

  /** Which proposal is taken back. */
  record WithdrawProposalInput(String proposal) {}

  /** What is said about which proposal. */
  record CommentOnProposalInput(
      String requestKey, String proposal, String text, @Nullable String amendedText) {}

  /** Which amendment becomes the text. */
  record TakeInAmendmentInput(String proposal, String comment, int version) {}

  /**
   * Begins a proposal.
   *
   * @throws Refusal NOT_SIGNED_IN, NOT_FOUND, NOT_ALLOWED, DISSOLVED, WRONG_STATE without bylaws,
   *     TOO_MANY, INVALID_VALUE for a kind that is more than a text, INVALID_LENGTH; as {@link
   *     ProposalSubject#mustBePossible}
   */
  Proposal draft(DraftProposalInput input, Viewer viewer) {
    String person = viewer.mustBeSignedIn();
    String cooperative = NodeKind.ORGANISATION.check(input.cooperative(), "cooperative");
    if (!viewer.isMemberOf(cooperative) && !viewer.isRepresentativeOf(cooperative)) {
      throw new Refusal(RefusalCode.NOT_ALLOWED);
    }
    String title = Texts.line(input.title(), LONGEST_TITLE, "title");
    String text = Texts.required(input.text(), LONGEST_TEXT, "text");
    mustBeAText(input.kind());
    String id =
        graph.write(
            Act.once("draftProposal", person, input.requestKey(), input),
            transaction -> {
              String created = NodeKind.PROPOSAL.newId();
              List<String> changes = changes(transaction, cooperative, input);
              mustNameWhom(transaction, cooperative, input, viewer);
              boolean isRepeal = Boolean.TRUE.equals(input.isRepeal());
              subjects.mustBePossible(
                  transaction,
                  input.kind(),
                  new Proposed(created, cooperative, input.subject(), isRepeal, title, text));
              Map<String, @Nullable Object> parameters = new HashMap<>();
              parameters.put("viewer", person);
              parameters.put("bylawsChanges", changes);
              parameters.put("membership", input.membership());
              parameters.put("office", input.office());
              parameters.put("subject", input.subject());
              parameters.put("isRepeal", isRepeal);
              parameters.put("cooperative", cooperative);
              parameters.put("id", created);
              parameters.put("kind", input.kind());
              parameters.put("title", title);
              parameters.put("text", text);
              parameters.put("at", transaction.at());
              mustBeGoverned(
                  transaction
                      .one(LOCK_FOR_DRAFTING, parameters, Function.identity())
                      .orElseThrow(() -> new Refusal(RefusalCode.NOT_FOUND).field("cooperative")));
              transaction.run(DRAFT, parameters);
              return created;
            });
    return proposals.one(id, viewer);
  }

  /** The rules that would change, as the graph keeps them; empty for other kinds. */
  private List<String> changes(
      Transaction transaction, String cooperative, DraftProposalInput input) {
    List<BylawsChange> asked = requireNonNullElse(input.bylawsChanges(), List.of());
    if (input.kind() != DecisionKind.BYLAWS) {
      if (!asked.isEmpty()) {
        throw new Refusal(RefusalCode.INVALID_VALUE).field("bylawsChanges");
      }
      return List.of();
    }
    Bylaws former =
        bylaws
            .inForce(transaction, cooperative, Days.today())
            .orElseThrow(() -> new Refusal(RefusalCode.WRONG_STATE).with("proposal", "NO_BYLAWS"));
    BylawsTerms terms = bylaws.changed(former, asked);
    List<String> changes =
        Arrays.stream(BylawsParameter.values())
            .filter(parameter -> !terms.text(parameter).equals(former.terms().text(parameter)))
            .map(
                parameter ->
                    new ProposedRule(
                            parameter, former.terms().text(parameter), terms.text(parameter))
                        .written())
            .toList();
    if (changes.isEmpty()) {
      throw new Refusal(RefusalCode.ALREADY_SO).field("bylawsChanges");
    }
    return changes;
  }

  /** An exclusion names the membership that would end, a recall the office; nothing else does. */
  private static void mustNameWhom(
      Transaction transaction, String cooperative, DraftProposalInput input, Viewer viewer) {
    String membership = input.membership();
    if ((input.kind() == DecisionKind.MEMBERSHIP) != (membership != null)) {
      throw new Refusal(RefusalCode.INVALID_VALUE).field("membership");
    }
    if (membership != null) {
      Exclusions.mustBePossible(transaction, cooperative, membership, viewer);
    }
    String office = input.office();
    if ((input.kind() == DecisionKind.RECALL) != (office != null)) {
      throw new Refusal(RefusalCode.INVALID_VALUE).field("office");
    }
    if (office != null) {
      OfficeTerms.mustBeHeld(transaction, cooperative, office);
    }
  }

  private static void mustBeGoverned(Record found) {
    if (found.get("isDissolved").asBoolean()) {
      throw new Refusal(RefusalCode.DISSOLVED);
    }
    if (!found.get("hasBylaws").asBoolean()) {
      throw new Refusal(RefusalCode.WRONG_STATE).with("proposal", "NO_BYLAWS");
    }
    if (found.get("open").asInt() >= MOST_OPEN) {
      throw new Refusal(RefusalCode.TOO_MANY).with("maximum", MOST_OPEN);
    }
  }

  /** Whether a proposal of this kind is about something besides its text, which stays. */
  private static boolean isBound(DecisionKind kind) {
    return kind == DecisionKind.BYLAWS
        || kind == DecisionKind.MEMBERSHIP
        || kind == DecisionKind.RECALL;
  }

  private static void mustBeAText(DecisionKind kind) {
    if (kind == DecisionKind.ELECTION) {
      throw new Refusal(RefusalCode.INVALID_VALUE).field("kind").with("proposalKind", kind.name());
    }
  }

  /**
   * Changes title, text or kind.
   *
   * @throws Refusal NOT_SIGNED_IN, NOT_FOUND, NOT_ALLOWED, WRONG_STATE once the vote is open,
   *     CHANGED_MEANWHILE, INVALID_VALUE, INVALID_LENGTH
   */
  Proposal change(ChangeProposalInput input, Viewer viewer) {
    return act(
        Act.of("changeProposal", viewer.mustBeSignedIn()),
        input.proposal(),
        viewer,
        locked -> {
          locked.mustBeAuthor();
          locked.mustBe(ProposalState.DRAFT, ProposalState.DISCUSSION);
          locked.mustBeVersion(input.version());
          Proposal former = locked.proposal();
          DecisionKind kind = input.kind() == null ? former.kind() : input.kind();
          mustBeAText(kind);
          boolean isBound = isBound(kind) || isBound(former.kind()) || former.subject() != null;
          if (kind != former.kind() && isBound) {
            throw new Refusal(RefusalCode.INVALID_VALUE)
                .field("kind")
                .with("proposalKind", kind.name());
          }
          replace(
              locked,
              kind,
              input.title() == null
                  ? former.title()
                  : Texts.line(input.title(), LONGEST_TITLE, "title"),
              input.text() == null
                  ? former.text()
                  : Texts.required(input.text(), LONGEST_TEXT, "text"));
        });
  }

  private static void replace(LockedProposal locked, DecisionKind kind, String title, String text) {
    Proposal former = locked.proposal();
    boolean isDraft = former.state() == ProposalState.DRAFT;
    locked.run(
        isDraft ? CHANGE_DRAFT : REPLACE, Map.of("kind", kind, "title", title, "text", text));
    if (!isDraft) {
      Map<String, Change> changes = new HashMap<>();
      if (kind != former.kind()) {
        changes.put("kind", new Change(former.kind(), kind));
      }
      changes.put("version", new Change(former.version(), former.version() + 1));
      locked.audit(changes);
    }
  }

  /**
   * Opens the discussion.
   *
   * @throws Refusal NOT_SIGNED_IN, NOT_FOUND, NOT_ALLOWED, WRONG_STATE
   */
  Proposal publish(PublishProposalInput input, Viewer viewer) {
    return act(
        Act.of("publishProposal", viewer.mustBeSignedIn()),
        input.proposal(),
        viewer,
        locked -> {
          locked.mustBeAuthor();
          locked.mustBe(ProposalState.DRAFT);
          locked.run(PUBLISH, Map.of());
          locked.audit(Map.of("published", Change.to(true)));
          locked.tell(
              members(locked.transaction(), locked.proposal().cooperative()),
              NotificationKind.PROPOSAL_PUBLISHED);
        });
  }

  private static List<String> members(Transaction transaction, String cooperative) {
    return transaction.run(
        MEMBERS,
        Map.of("cooperative", cooperative, "today", Days.today()),
        row -> row.get("person").asString());
  }

  /**
   * Takes a proposal back.
   *
   * @throws Refusal NOT_SIGNED_IN, NOT_FOUND, NOT_ALLOWED, WRONG_STATE once the vote is open
   */
  Proposal withdraw(WithdrawProposalInput input, Viewer viewer) {
    return act(
        Act.of("withdrawProposal", viewer.mustBeSignedIn()),
        input.proposal(),
        viewer,
        locked -> {
          locked.mustBeAuthor();
          locked.mustBe(ProposalState.DRAFT, ProposalState.DISCUSSION);
          locked.run(WITHDRAW, Map.of());
          if (locked.proposal().state() == ProposalState.DISCUSSION) {
            locked.audit(Map.of("withdrawn", Change.to(true)));
          }
        });
  }

  /**
   * Says something about a proposal, or puts forward another text for it.
   *
   * @throws Refusal NOT_SIGNED_IN, NOT_FOUND, WRONG_STATE outside the discussion, INVALID_LENGTH
   */
  Proposal comment(CommentOnProposalInput input, Viewer viewer) {
    String person = viewer.mustBeSignedIn();
    String text = Texts.required(input.text(), LONGEST_COMMENT, "text");
    String amendedText = Texts.optional(input.amendedText(), LONGEST_TEXT, "amendedText");
    return act(
        Act.once("commentOnProposal", person, input.requestKey(), input),
        input.proposal(),
        viewer,
        locked -> {
          locked.mustBe(ProposalState.DISCUSSION);
          Map<String, @Nullable Object> parameters = new HashMap<>();
          parameters.put("comment", NodeKind.PROPOSALCOMMENT.newId());
          parameters.put("text", text);
          parameters.put("amendedText", amendedText);
          locked.run(COMMENT, parameters);
          locked.transaction().announce(List.of(locked.proposal().id()));
          locked.tell(List.of(locked.proposal().author()), NotificationKind.PROPOSAL_COMMENTED);
        });
  }

  /**
   * Makes an amendment the text.
   *
   * @throws Refusal NOT_SIGNED_IN, NOT_FOUND also for a comment without an amended text,
   *     NOT_ALLOWED, WRONG_STATE, CHANGED_MEANWHILE
   */
  Proposal takeIn(TakeInAmendmentInput input, Viewer viewer) {
    Act act = Act.of("takeInAmendment", viewer.mustBeSignedIn());
    String comment = NodeKind.PROPOSALCOMMENT.check(input.comment(), "comment");
    return act(
        act,
        input.proposal(),
        viewer,
        locked -> {
          locked.mustBeAuthor();
          locked.mustBe(ProposalState.DISCUSSION);
          locked.mustBeVersion(input.version());
          Record amendment =
              locked
                  .transaction()
                  .one(
                      AMENDED_TEXT,
                      Map.of("id", locked.proposal().id(), "comment", comment),
                      Function.identity())
                  .orElseThrow(() -> new Refusal(RefusalCode.NOT_FOUND).field("comment"));
          replace(
              locked,
              locked.proposal().kind(),
              locked.proposal().title(),
              amendment.get("amendedText").asString());
          locked.run(TAKE_IN, Map.of("comment", comment));
          locked.tell(
              List.of(amendment.get("author").asString()), NotificationKind.AMENDMENT_TAKEN_IN);
        });
  }

  private Proposal act(Act act, String given, Viewer viewer, Consumer<LockedProposal> deed) {
    String id = NodeKind.PROPOSAL.check(given, "proposal");
    graph.write(
        act,
        transaction -> {
          deed.accept(LockedProposal.lock(transaction, id, viewer));
          return id;
        });
    return proposals.one(id, viewer);
  }
}
