package coop.yui.reviews;

import coop.yui.graph.Act;
import coop.yui.graph.Graph;
import coop.yui.graph.NodeKind;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.Texts;
import coop.yui.graph.Transaction.Change;
import coop.yui.identity.Viewer;
import coop.yui.network.Days;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How members agree on what shall become better, and see to it. */
@Component
class ImprovementActs {

  private static final int MOST = 50;
  private static final int LONGEST_TEXT = 1_000;
  private static final int LONGEST_REASON = 500;

  private static final String COUNT =
      """
      CYPHER 25
      MATCH (r:Review {id: $id})
      RETURN COUNT { (r)-[:HAS_IMPROVEMENT]->(:Improvement) } AS count
      """;
  private static final String ADD =
      """
      CYPHER 25
      MATCH (r:Review {id: $id})
      CREATE (r)-[:HAS_IMPROVEMENT]->(:Improvement {id: $improvement, createdAt: $at, review: r.id,
        cooperative: r.cooperative, text: $text, owner: $owner, dueOn: $dueOn})
      """;
  private static final String REMOVE =
      """
      CYPHER 25
      MATCH (i:Improvement {id: $improvement})
      DETACH DELETE i
      """;
  private static final String FINISH =
      """
      CYPHER 25
      MATCH (i:Improvement {id: $improvement})
      SET i.finishedOn = $today, i.outcome = $outcome, i.awaitedOf = NULL
      """;
  private static final String POSTPONE =
      """
      CYPHER 25
      MATCH (i:Improvement {id: $improvement})
      CREATE (i)-[:POSTPONED]->(:Postponement {number: COUNT { (i)-[:POSTPONED]->() }, formerDueOn: i.dueOn,
        formerOwner: i.owner, reason: $reason, by: $viewer, at: $at})
      SET i.dueOn = $dueOn, i.owner = $owner, i.awaitedOf = $owner, i.key = $key
      """;
  private static final String READ =
      """
      CYPHER 25
      MATCH (i:Improvement {id: $improvement})
      """
          + Improvements.RETURN;

  private final Graph graph;
  private final Reviews reviews;
  private final Improvements improvements;

  ImprovementActs(Graph graph, Reviews reviews, Improvements improvements) {
    this.graph = graph;
    this.reviews = reviews;
    this.improvements = improvements;
  }

  /** What shall become better. */
  record AddImprovementInput(
      String requestKey, String review, String text, String owner, LocalDate dueOn) {}

  /** Which improvement is taken out. */
  record RemoveImprovementInput(String improvement) {}

  /** What came of an improvement. */
  record FinishImprovementInput(String improvement, String outcome) {}

  /** By when, or by whom, something shall become better now. */
  record PostponeImprovementInput(
      String improvement, LocalDate dueOn, @Nullable String owner, String reason) {}

  /**
   * Agrees on an improvement.
   *
   * @throws Refusal NOT_SIGNED_IN, INVALID_ID, NOT_FOUND also for an owner who is no member,
   *     NOT_ALLOWED, WRONG_STATE, INVALID_LENGTH, INVALID_DAY, TOO_MANY
   */
  Review add(AddImprovementInput input, Viewer viewer) {
    String person = viewer.mustBeSignedIn();
    String id = NodeKind.REVIEW.check(input.review(), "review");
    graph.write(
        Act.once("addImprovement", person, input.requestKey(), input),
        transaction -> {
          LockedReview locked = LockedReview.lock(transaction, id, viewer);
          locked.mustActForCooperative();
          locked.mustBeDraft();
          int count =
              transaction
                  .one(COUNT, Map.of("id", id), row -> row.get("count").asInt())
                  .orElseThrow();
          if (count >= MOST) {
            throw new Refusal(RefusalCode.TOO_MANY).with("maximum", MOST);
          }
          String created = NodeKind.IMPROVEMENT.newId();
          locked.run(
              ADD,
              Map.of(
                  "improvement", created,
                  "text", Texts.required(input.text(), LONGEST_TEXT, "text"),
                  "owner", locked.owner(input.owner()),
                  "dueOn", LockedReview.dueOn(input.dueOn())));
          locked.audit(id, Map.of("improvement", Change.to(created)));
          return id;
        });
    return reviews.one(id, viewer);
  }

  /**
   * Takes an improvement out again.
   *
   * @throws Refusal NOT_SIGNED_IN, INVALID_ID, NOT_FOUND, NOT_ALLOWED, WRONG_STATE
   */
  Review remove(RemoveImprovementInput input, Viewer viewer) {
    Improvement former =
        act(
            "removeImprovement",
            input.improvement(),
            viewer,
            (locked, improvement) -> {
              locked.mustActForCooperative();
              locked.mustBeDraft();
              locked.run(REMOVE, Map.of("improvement", improvement.id()));
              locked.audit(
                  locked.review().id(), Map.of("improvement", new Change(improvement.id(), null)));
            });
    return reviews.one(former.review(), viewer);
  }

  /**
   * Says that an improvement is done.
   *
   * @throws Refusal NOT_SIGNED_IN, INVALID_ID, NOT_FOUND, NOT_ALLOWED, WRONG_STATE, INVALID_LENGTH
   */
  Improvement finish(FinishImprovementInput input, Viewer viewer) {
    Improvement finished =
        act(
            "finishImprovement",
            input.improvement(),
            viewer,
            (locked, improvement) -> {
              mustBeUnderWay(locked, improvement);
              locked.run(
                  FINISH,
                  Map.of(
                      "improvement", improvement.id(),
                      "today", Days.today(),
                      "outcome", Texts.required(input.outcome(), LONGEST_TEXT, "outcome")));
              locked.audit(improvement.id(), Map.of("finishedOn", Change.to(Days.today())));
            });
    return improvements.one(finished.id(), viewer);
  }

  /**
   * Puts an improvement off, or gives it to somebody else.
   *
   * @throws Refusal NOT_SIGNED_IN, INVALID_ID, NOT_FOUND, NOT_ALLOWED also for an owner who gives
   *     it to somebody else, WRONG_STATE, INVALID_LENGTH, INVALID_DAY
   */
  Improvement postpone(PostponeImprovementInput input, Viewer viewer) {
    Improvement postponed =
        act(
            "postponeImprovement",
            input.improvement(),
            viewer,
            (locked, improvement) -> {
              mustBeUnderWay(locked, improvement);
              String owner = improvement.owner();
              if (input.owner() != null && !input.owner().equals(owner)) {
                locked.mustActForCooperative();
                owner = locked.owner(input.owner());
              }
              LocalDate dueOn = LockedReview.dueOn(input.dueOn());
              Map<String, Object> parameters = new HashMap<>();
              parameters.put("improvement", improvement.id());
              parameters.put("owner", owner);
              parameters.put("dueOn", dueOn);
              parameters.put("key", Improvements.key(dueOn, improvement.id()));
              parameters.put("reason", Texts.required(input.reason(), LONGEST_REASON, "reason"));
              locked.run(POSTPONE, parameters);
              locked.audit(
                  improvement.id(),
                  Map.of(
                      "dueOn", new Change(improvement.dueOn(), dueOn),
                      "owner", new Change(improvement.owner(), owner)));
            });
    return improvements.one(postponed.id(), viewer);
  }

  private static void mustBeUnderWay(LockedReview locked, Improvement improvement) {
    if (!ImprovementAct.isOwner(improvement, locked.viewer())) {
      locked.mustActForCooperative();
    }
    if (!improvement.isAgreed()) {
      throw LockedReview.refused("DRAFT");
    }
    if (improvement.finishedOn() != null) {
      throw LockedReview.refused("FINISHED");
    }
  }

  private Improvement act(
      String name, String given, Viewer viewer, BiConsumer<LockedReview, Improvement> deed) {
    String person = viewer.mustBeSignedIn();
    String id = NodeKind.IMPROVEMENT.check(given, "improvement");
    Improvement known = improvements.one(id, viewer);
    graph.write(
        Act.of(name, person),
        transaction -> {
          LockedReview locked = LockedReview.lock(transaction, known.review(), viewer);
          Improvement improvement =
              transaction
                  .one(READ, Map.of("improvement", id), Improvements::read)
                  .orElseThrow(() -> new Refusal(RefusalCode.NOT_FOUND).field("improvement"));
          deed.accept(locked, improvement);
          return id;
        });
    return known;
  }
}
