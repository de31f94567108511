package coop.yui.plans;

import coop.yui.bylaws.Bylaws;
import coop.yui.bylaws.BylawsVersions;
import coop.yui.bylaws.Members;
import coop.yui.graph.Act;
import coop.yui.graph.Graph;
import coop.yui.graph.Messages;
import coop.yui.graph.NodeKind;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.Texts;
import coop.yui.graph.Transaction;
import coop.yui.graph.Transaction.Change;
import coop.yui.identity.Representations;
import coop.yui.identity.Viewer;
import coop.yui.network.Days;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

/** How a business plan begins, who writes it, and what members say about it. */
@Component
class PlanActs {

  private static final int YEARS_AHEAD = 5;
  private static final int MOST_AUTHORS = 50;
  private static final int LONGEST_COMMENT = 5_000;

  private static final String LOCK_YEAR =
      """
      CYPHER 25
      MATCH (o:Organisation {id: $cooperative})
      SET o.plansLock = randomUUID()
      WITH o
      RETURN o.dissolvedOn IS NOT NULL AS isDissolved,
        COLLECT {
          MATCH (p:BusinessPlan)
          WHERE p.cooperative = o.id AND p.year = $year
          RETURN {edition: p.edition, isOpen: p.adoptedOn IS NULL AND p.discardedAt IS NULL}
        } AS plans
      """;
  private static final String START =
      """
      CYPHER 25
      CREATE (p:BusinessPlan {id: $id, createdAt: $at, key: $key, cooperative: $cooperative, year: $year,
        edition: $edition, language: $language, currency: $currency, budgetVersion: 1, targetsVersion: 1})
      WITH p
      OPTIONAL MATCH (author:Person {id: $author})
      FOREACH (one IN CASE WHEN author IS NULL THEN [] ELSE [author] END | CREATE (p)-[:WRITTEN_BY]->(one))
      """;
  private static final String COPY =
      """
      CYPHER 25
      MATCH (p:BusinessPlan {id: $id})
      CALL (p) {
        UNWIND $sections AS row
        CREATE (p)-[:HAS_SECTION]->(:PlanSection {id: row.id, createdAt: $at, position: row.position, title: row.title,
          text: row.text, version: 1, changedBy: $viewer, changedAt: $at})
      }
      CALL (p) {
        UNWIND $lines AS row
        CREATE (p)-[:HAS_LINE]->(:BudgetLine {id: row.id, position: row.position, side: row.side, name: row.name,
          amountMinor: row.amountMinor})
      }
      CALL (p) {
        UNWIND $targets AS row
        CREATE (p)-[:HAS_TARGET]->(:PlanTarget {id: row.id, position: row.position, name: row.name, value: row.value,
          unit: row.unit, indicator: row.indicator})
      }
      """;
  private static final String ADD_AUTHOR =
      """
      CYPHER 25
      MATCH (p:BusinessPlan {id: $id})
      CALL (p) {
        MATCH (author:Person {id: $person})
        MERGE (p)-[:WRITTEN_BY]->(author)
      }
      """;
  private static final String REMOVE_AUTHOR =
      """
      CYPHER 25
      MATCH (:BusinessPlan {id: $id})-[r:WRITTEN_BY]->(:Person {id: $person})
      DELETE r
      """;
  private static final String DISCARD =
      """
      CYPHER 25
      MATCH (p:BusinessPlan {id: $id})
      SET p.discardedAt = $at
      """;
  private static final String COMMENT =
      """
      CYPHER 25
      MATCH (p:BusinessPlan {id: $id})
      CREATE (p)-[:HAS_COMMENT]->(:PlanComment {id: $comment, createdAt: $at, section: $section, author: $viewer, at: $at,
        text: $text})
      """;
  private static final String SETTLE =
      """
      CYPHER 25
      MATCH (:BusinessPlan {id: $id})-[:HAS_COMMENT]->(c:PlanComment {id: $comment})
      SET c.settledAt = coalesce(c.settledAt, $at)
      RETURN c.id AS id
      """;

  private final Graph graph;
  private final Plans plans;
  private final BylawsVersions bylaws;

  PlanActs(Graph graph, Plans plans, BylawsVersions bylaws) {
    this.graph = graph;
    this.plans = plans;
    this.bylaws = bylaws;
  }

  /** For which year a plan begins. */
  record StartBusinessPlanInput(
      String requestKey, String cooperative, int year, String language, @Nullable String basedOn) {}

  /** Who writes with which plan. */
  record AddPlanAuthorInput(String plan, String person) {}

  /** Who writes a plan no more. */
  record RemovePlanAuthorInput(String plan, String person) {}

  /** Which plan is given up. */
  record DiscardBusinessPlanInput(String plan) {}

  /** What is said about which plan. */
  record CommentOnPlanInput(
      String requestKey, String plan, @Nullable String section, String text) {}

  /** Which comment is dealt with. */
  record SettlePlanCommentInput(String plan, String comment) {}

  /**
   * Begins a plan.
   *
   * @throws Refusal NOT_SIGNED_IN, INVALID_ID, NOT_FOUND, NOT_ALLOWED, DISSOLVED, INVALID_VALUE for
   *     a year too far away, WRONG_STATE without bylaws, ALREADY_SO while another plan for the year
   *     is being written
   */
  BusinessPlan start(StartBusinessPlanInput input, Viewer viewer) {
    String person = viewer.mustBeSignedIn();
    String cooperative = NodeKind.ORGANISATION.check(input.cooperative(), "cooperative");
    if (!viewer.isRepresentativeOf(cooperative)) {
      throw new Refusal(RefusalCode.NOT_ALLOWED);
    }
    if (Math.abs(input.year() - Days.today().getYear()) > YEARS_AHEAD) {
      throw new Refusal(RefusalCode.INVALID_VALUE).field("year").with("years", YEARS_AHEAD);
    }
    String id =
        graph.write(
            Act.once("startBusinessPlan", person, input.requestKey(), input),
            transaction -> {
              Representations.mustActFor(transaction, cooperative, viewer);
              String created = NodeKind.PLAN.newId();
              int edition = edition(transaction, cooperative, input.year());
              Map<String, @Nullable Object> parameters = new HashMap<>();
              parameters.put("id", created);
              parameters.put("at", transaction.at());
              parameters.put("key", Plans.key(cooperative, input.year(), edition));
              parameters.put("cooperative", cooperative);
              parameters.put("year", input.year());
              parameters.put("edition", edition);
              parameters.put("language", Messages.language(input.language()).toLanguageTag());
              parameters.put("currency", currency(transaction, cooperative));
              parameters.put("author", viewer.isMemberOf(cooperative) ? person : null);
              transaction.run(START, parameters);
              copy(transaction, created, input.basedOn(), cooperative, viewer);
              transaction.audit(
                  created,
                  List.of(cooperative),
                  Map.of("year", Change.to(input.year()), "edition", Change.to(edition)));
              transaction.announce(List.of(created, cooperative));
              return created;
            });
    return plans.one(id, viewer);
  }

  private static int edition(Transaction transaction, String cooperative, int year) {
    Record found =
        transaction
            .one(LOCK_YEAR, Map.of("cooperative", cooperative, "year", year), Function.identity())
            .orElseThrow(() -> new Refusal(RefusalCode.NOT_FOUND).field("cooperative"));
    if (found.get("isDissolved").asBoolean()) {
      throw new Refusal(RefusalCode.DISSOLVED);
    }
    int latest = 0;
    for (var plan : found.get("plans").values()) {
      if (plan.get("isOpen").asBoolean()) {
        throw new Refusal(RefusalCode.ALREADY_SO).field("year");
      }
      latest = Math.max(latest, plan.get("edition").asInt());
    }
    return latest + 1;
  }

  private String currency(Transaction transaction, String cooperative) {
    Bylaws rules =
        bylaws
            .inForce(transaction, cooperative, Days.today())
            .orElseThrow(
                () -> new Refusal(RefusalCode.WRONG_STATE).field("plan").with("plan", "NO_BYLAWS"));
    return rules.terms().shareValue().getCurrencyUnit().getCode();
  }

  private static void copy(
      Transaction transaction,
      String created,
      @Nullable String basedOn,
      String cooperative,
      Viewer viewer) {
    if (basedOn == null) {
      return;
    }
    NodeKind.PLAN.check(basedOn, "basedOn");
    BusinessPlan former = LockedPlan.lock(transaction, basedOn, viewer).plan();
    if (!former.cooperative().equals(cooperative)) {
      throw new Refusal(RefusalCode.NOT_FOUND).field("basedOn");
    }
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("id", created);
    parameters.put("at", transaction.at());
    parameters.put("viewer", viewer.person());
    parameters.put("sections", PlanRows.sections(former.sections()));
    parameters.put("lines", PlanRows.lines(former.budget()));
    parameters.put("targets", PlanRows.targets(former.targets()));
    transaction.run(COPY, parameters);
  }

  /**
   * Lets a member write with others.
   *
   * @throws Refusal NOT_SIGNED_IN, INVALID_ID, NOT_FOUND also for who is no member, NOT_ALLOWED,
   *     WRONG_STATE, TOO_MANY
   */
  BusinessPlan addAuthor(AddPlanAuthorInput input, Viewer viewer) {
    return change(
        Act.of("addPlanAuthor", viewer.mustBeSignedIn()),
        input.plan(),
        viewer,
        locked -> {
          String person =
              Members.check(
                  locked.transaction(), input.person(), locked.plan().cooperative(), "person");
          if (locked.plan().authors().size() >= MOST_AUTHORS) {
            throw new Refusal(RefusalCode.TOO_MANY).with("maximum", MOST_AUTHORS);
          }
          locked.run(ADD_AUTHOR, Map.of("person", person));
          locked.audit(Map.of("author", Change.to(person)));
        });
  }

  /**
   * Takes a member out of the authors.
   *
   * @throws Refusal NOT_SIGNED_IN, INVALID_ID, NOT_FOUND, NOT_ALLOWED, WRONG_STATE
   */
  BusinessPlan removeAuthor(RemovePlanAuthorInput input, Viewer viewer) {
    return change(
        Act.of("removePlanAuthor", viewer.mustBeSignedIn()),
        input.plan(),
        viewer,
        locked -> {
          String person = NodeKind.PERSON.check(input.person(), "person");
          if (!locked.plan().authors().contains(person)) {
            throw new Refusal(RefusalCode.NOT_FOUND).field("person");
          }
          locked.run(REMOVE_AUTHOR, Map.of("person", person));
          locked.audit(Map.of("author", new Change(person, null)));
        });
  }

  /**
   * Gives a plan up.
   *
   * @throws Refusal NOT_SIGNED_IN, INVALID_ID, NOT_FOUND, NOT_ALLOWED, WRONG_STATE
   */
  BusinessPlan discard(DiscardBusinessPlanInput input, Viewer viewer) {
    return act(
        Act.of("discardBusinessPlan", viewer.mustBeSignedIn()),
        input.plan(),
        viewer,
        locked -> {
          locked.mustActForCooperative();
          locked.mustBeDraft();
          locked.run(DISCARD, Map.of());
          locked.audit(Map.of("discarded", Change.to(true)));
        });
  }

  /**
   * Says something about a plan.
   *
   * @throws Refusal NOT_SIGNED_IN, INVALID_ID, NOT_FOUND, WRONG_STATE, INVALID_LENGTH
   */
  BusinessPlan comment(CommentOnPlanInput input, Viewer viewer) {
    String person = viewer.mustBeSignedIn();
    return act(
        Act.once("commentOnPlan", person, input.requestKey(), input),
        input.plan(),
        viewer,
        locked -> {
          locked.mustBeDraft();
          String section = input.section();
          if (section != null) {
            PlanRows.mustBeSection(locked.plan(), section);
          }
          Map<String, @Nullable Object> parameters = new HashMap<>();
          parameters.put("comment", NodeKind.PLANCOMMENT.newId());
          parameters.put("section", section);
          parameters.put("text", Texts.required(input.text(), LONGEST_COMMENT, "text"));
          locked.run(COMMENT, parameters);
          locked.transaction().announce(List.of(locked.plan().id()));
        });
  }

  /**
   * Says that a comment is dealt with.
   *
   * @throws Refusal NOT_SIGNED_IN, INVALID_ID, NOT_FOUND, NOT_ALLOWED, WRONG_STATE
   */
  BusinessPlan settle(SettlePlanCommentInput input, Viewer viewer) {
    return change(
        Act.of("settlePlanComment", viewer.mustBeSignedIn()),
        input.plan(),
        viewer,
        locked -> {
          String comment = NodeKind.PLANCOMMENT.check(input.comment(), "comment");
          Map<String, Object> parameters =
              Map.of(
                  "id", locked.plan().id(),
                  "comment", comment,
                  "at", locked.transaction().at());
          if (locked.transaction().one(SETTLE, parameters, Function.identity()).isEmpty()) {
            throw new Refusal(RefusalCode.NOT_FOUND).field("comment");
          }
          locked.transaction().announce(List.of(locked.plan().id()));
        });
  }

  private BusinessPlan change(Act act, String given, Viewer viewer, Consumer<LockedPlan> deed) {
    return act(
        act,
        given,
        viewer,
        locked -> {
          locked.mustWrite();
          locked.mustBeDraft();
          deed.accept(locked);
        });
  }

  private BusinessPlan act(Act act, String given, Viewer viewer, Consumer<LockedPlan> deed) {
    String id = NodeKind.PLAN.check(given, "plan");
    graph.write(
        act,
        transaction -> {
          deed.accept(LockedPlan.lock(transaction, id, viewer));
          return id;
        });
    return plans.one(id, viewer);
  }
}
