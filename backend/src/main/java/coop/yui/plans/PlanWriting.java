package coop.yui.plans;

import coop.yui.graph.Act;
import coop.yui.graph.Figures;
import coop.yui.graph.Graph;
import coop.yui.graph.NodeKind;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.Texts;
import coop.yui.graph.Transaction.Change;
import coop.yui.identity.Viewer;
import coop.yui.plans.BusinessPlan.BudgetLine;
import coop.yui.plans.BusinessPlan.PlanSection;
import coop.yui.plans.BusinessPlan.PlanTarget;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How several authors write a plan at once: nobody overwrites what she has not read. */
@Component
class PlanWriting {

  private static final int MOST_SECTIONS = 30;
  private static final int MOST_LINES = 100;
  private static final int MOST_TARGETS = 50;
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_TEXT = 20_000;
  private static final int LONGEST_UNIT = 30;

  private static final String ADD_SECTION =
      """
      CYPHER 25
      MATCH (p:BusinessPlan {id: $id})
      CREATE (p)-[:HAS_SECTION]->(:PlanSection {id: $section, createdAt: $at, position: $position, title: $title,
        text: $text, version: 1, changedBy: $viewer, changedAt: $at})
      """;
  private static final String CHANGE_SECTION =
      """
      CYPHER 25
      MATCH (s:PlanSection {id: $section})
      CREATE (s)-[:REPLACED]->(:PlanSectionVersion {version: s.version, title: s.title, text: s.text,
        changedBy: s.changedBy, changedAt: s.changedAt})
      SET s.version = s.version + 1, s.title = $title, s.text = $text, s.changedBy = $viewer, s.changedAt = $at
      """;
  private static final String REMOVE_SECTION =
      """
      CYPHER 25
      MATCH (s:PlanSection {id: $section})
      SET s.removedAt = $at
      """;
  private static final String ORDER_SECTIONS =
      """
      CYPHER 25
      UNWIND $sections AS row
      MATCH (s:PlanSection {id: row.id})
      SET s.position = row.position
      """;
  private static final String CHANGE_BUDGET =
      """
      CYPHER 25
      MATCH (p:BusinessPlan {id: $id})
      SET p.budgetVersion = p.budgetVersion + 1
      WITH p
      CALL (p) {
        MATCH (p)-[:HAS_LINE]->(l:BudgetLine)
        DETACH DELETE l
      }
      CALL (p) {
        UNWIND $rows AS row
        CREATE (p)-[:HAS_LINE]->(:BudgetLine {id: row.id, position: row.position, side: row.side, name: row.name,
          amountMinor: row.amountMinor})
      }
      """;
  private static final String CHANGE_TARGETS =
      """
      CYPHER 25
      MATCH (p:BusinessPlan {id: $id})
      SET p.targetsVersion = p.targetsVersion + 1
      WITH p
      CALL (p) {
        MATCH (p)-[:HAS_TARGET]->(t:PlanTarget)
        DETACH DELETE t
      }
      CALL (p) {
        UNWIND $rows AS row
        CREATE (p)-[:HAS_TARGET]->(:PlanTarget {id: row.id, position: row.position, name: row.name, value: row.value,
          unit: row.unit, indicator: row.indicator})
      }
      """;

  private static final String INDICATORS =
      """
      CYPHER 25
      UNWIND $ids AS id
      MATCH (i:Indicator {id: id})
      WHERE i.cooperative = $cooperative
      RETURN i.id AS id
      """;

  private final Graph graph;
  private final Plans plans;

  PlanWriting(Graph graph, Plans plans) {
    this.graph = graph;
    this.plans = plans;
  }

  /** A new section at the end. */
  record AddPlanSectionInput(String requestKey, String plan, String title, String text) {}

  /** What a section shall say. */
  record ChangePlanSectionInput(
      String plan, String section, int version, String title, String text) {}

  /** Which section is taken out. */
  record RemovePlanSectionInput(String plan, String section, int version) {}

  /** All sections in the order they shall have. */
  record OrderPlanSectionsInput(String plan, List<String> sections) {}

  /** A line of a budget. */
  record BudgetLineInput(BudgetSide side, String name, BigDecimal amount) {}

  /** The whole budget. */
  record ChangePlanBudgetInput(String plan, int version, List<BudgetLineInput> lines) {}

  /** A target. */
  record PlanTargetInput(String name, BigDecimal value, String unit, @Nullable String indicator) {}

  /** All targets. */
  record ChangePlanTargetsInput(String plan, int version, List<PlanTargetInput> targets) {}

  /**
   * Adds a section.
   *
   * @throws Refusal NOT_SIGNED_IN, INVALID_ID, NOT_FOUND, NOT_ALLOWED, WRONG_STATE, INVALID_LENGTH,
   *     TOO_MANY
   */
  BusinessPlan addSection(AddPlanSectionInput input, Viewer viewer) {
    String person = viewer.mustBeSignedIn();
    return write(
        Act.once("addPlanSection", person, input.requestKey(), input),
        input.plan(),
        viewer,
        locked -> {
          String title = Texts.line(input.title(), LONGEST_NAME, "title");
          String text = Texts.required(input.text(), LONGEST_TEXT, "text");
          mustNotBeMany(locked.plan().sections().size() + 1, MOST_SECTIONS);
          String section = NodeKind.SECTION.newId();
          locked.run(
              ADD_SECTION,
              Map.of(
                  "section", section,
                  "position", locked.plan().sections().size(),
                  "title", title,
                  "text", text));
          locked.mustFitAProposal("text");
          locked.audit(Map.of("section", Change.to(section)));
        });
  }

  /**
   * Changes a section; what it said before is kept.
   *
   * @throws Refusal NOT_SIGNED_IN, INVALID_ID, NOT_FOUND, NOT_ALLOWED, WRONG_STATE, INVALID_LENGTH,
   *     CHANGED_MEANWHILE
   */
  BusinessPlan changeSection(ChangePlanSectionInput input, Viewer viewer) {
    return write(
        Act.of("changePlanSection", viewer.mustBeSignedIn()),
        input.plan(),
        viewer,
        locked -> {
          PlanSection section = PlanRows.mustBeSection(locked.plan(), input.section());
          mustBeVersion(section.version(), input.version());
          String title = Texts.line(input.title(), LONGEST_NAME, "title");
          String text = Texts.required(input.text(), LONGEST_TEXT, "text");
          locked.run(CHANGE_SECTION, Map.of("section", section.id(), "title", title, "text", text));
          locked.mustFitAProposal("text");
          locked.audit(
              Map.of(
                  "section",
                  Change.to(section.id()),
                  "version",
                  new Change(section.version(), section.version() + 1)));
        });
  }

  /**
   * Takes a section out.
   *
   * @throws Refusal NOT_SIGNED_IN, INVALID_ID, NOT_FOUND, NOT_ALLOWED, WRONG_STATE,
   *     CHANGED_MEANWHILE
   */
  BusinessPlan removeSection(RemovePlanSectionInput input, Viewer viewer) {
    return write(
        Act.of("removePlanSection", viewer.mustBeSignedIn()),
        input.plan(),
        viewer,
        locked -> {
          PlanSection section = PlanRows.mustBeSection(locked.plan(), input.section());
          mustBeVersion(section.version(), input.version());
          locked.run(REMOVE_SECTION, Map.of("section", section.id()));
          locked.audit(Map.of("section", new Change(section.id(), null)));
        });
  }

  /**
   * Puts sections into another order.
   *
   * @throws Refusal NOT_SIGNED_IN, INVALID_ID, NOT_FOUND, NOT_ALLOWED, WRONG_STATE,
   *     CHANGED_MEANWHILE when these are not all sections, each once
   */
  BusinessPlan orderSections(OrderPlanSectionsInput input, Viewer viewer) {
    return write(
        Act.of("orderPlanSections", viewer.mustBeSignedIn()),
        input.plan(),
        viewer,
        locked -> {
          List<String> asked = input.sections();
          List<String> present = locked.plan().sections().stream().map(PlanSection::id).toList();
          if (asked.size() != present.size()
              || !new HashSet<>(asked).equals(new HashSet<>(present))) {
            throw new Refusal(RefusalCode.CHANGED_MEANWHILE).field("sections");
          }
          locked.run(
              ORDER_SECTIONS,
              Map.of(
                  "sections",
                  IntStream.range(0, asked.size())
                      .mapToObj(i -> Map.<String, Object>of("id", asked.get(i), "position", i))
                      .toList()));
          locked.audit(Map.of("sections", new Change(present, asked)));
        });
  }

  /**
   * Replaces the budget.
   *
   * @throws Refusal NOT_SIGNED_IN, INVALID_ID, NOT_FOUND, NOT_ALLOWED, WRONG_STATE, INVALID_LENGTH,
   *     INVALID_VALUE for an amount below zero, beyond a thousand thousand million, or with more
   *     decimals than the currency has, TOO_MANY, CHANGED_MEANWHILE
   */
  BusinessPlan changeBudget(ChangePlanBudgetInput input, Viewer viewer) {
    return write(
        Act.of("changePlanBudget", viewer.mustBeSignedIn()),
        input.plan(),
        viewer,
        locked -> {
          mustBeVersion(locked.plan().budgetVersion(), input.version());
          mustNotBeMany(input.lines().size(), MOST_LINES);
          CurrencyUnit currency = CurrencyUnit.of(locked.plan().currency());
          List<BudgetLine> lines =
              IntStream.range(0, input.lines().size())
                  .mapToObj(i -> line(input.lines().get(i), currency, "lines." + i))
                  .toList();
          locked.run(CHANGE_BUDGET, Map.of("rows", PlanRows.lines(lines)));
          locked.mustFitAProposal("lines");
          locked.audit(Map.of("budgetVersion", new Change(input.version(), input.version() + 1)));
        });
  }

  private static BudgetLine line(BudgetLineInput input, CurrencyUnit currency, String field) {
    BigDecimal amount = input.amount().stripTrailingZeros();
    if (amount.signum() < 0
        || amount.compareTo(Figures.LARGEST) > 0
        || amount.scale() > currency.getDecimalPlaces()) {
      throw new Refusal(RefusalCode.INVALID_VALUE).field(field + ".amount");
    }
    return new BudgetLine(
        "",
        input.side(),
        Texts.line(input.name(), LONGEST_NAME, field + ".name"),
        Money.of(currency, amount.setScale(currency.getDecimalPlaces())));
  }

  /**
   * Replaces the targets.
   *
   * @throws Refusal NOT_SIGNED_IN, INVALID_ID, NOT_FOUND, NOT_ALLOWED, WRONG_STATE, INVALID_LENGTH,
   *     INVALID_VALUE for a value with more than four decimals or beyond a thousand thousand
   *     million, TOO_MANY, CHANGED_MEANWHILE
   */
  BusinessPlan changeTargets(ChangePlanTargetsInput input, Viewer viewer) {
    return write(
        Act.of("changePlanTargets", viewer.mustBeSignedIn()),
        input.plan(),
        viewer,
        locked -> {
          mustBeVersion(locked.plan().targetsVersion(), input.version());
          mustNotBeMany(input.targets().size(), MOST_TARGETS);
          List<PlanTarget> targets =
              IntStream.range(0, input.targets().size())
                  .mapToObj(i -> target(input.targets().get(i), "targets." + i))
                  .toList();
          mustBeIndicators(locked, targets);
          locked.run(CHANGE_TARGETS, Map.of("rows", PlanRows.targets(targets)));
          locked.mustFitAProposal("targets");
          locked.audit(Map.of("targetsVersion", new Change(input.version(), input.version() + 1)));
        });
  }

  private static PlanTarget target(PlanTargetInput input, String field) {
    return new PlanTarget(
        "",
        Texts.line(input.name(), LONGEST_NAME, field + ".name"),
        Figures.check(input.value(), field + ".value"),
        Texts.line(input.unit(), LONGEST_UNIT, field + ".unit"),
        input.indicator() == null
            ? null
            : NodeKind.INDICATOR.check(input.indicator(), field + ".indicator"));
  }

  private static void mustBeIndicators(LockedPlan locked, List<PlanTarget> targets) {
    List<String> asked =
        targets.stream().map(PlanTarget::indicator).filter(Objects::nonNull).distinct().toList();
    List<String> known =
        locked
            .transaction()
            .run(
                INDICATORS,
                Map.of("ids", asked, "cooperative", locked.plan().cooperative()),
                row -> row.get("id").asString());
    if (known.size() < asked.size()) {
      throw new Refusal(RefusalCode.NOT_FOUND).field("indicator");
    }
  }

  private static void mustBeVersion(int present, int asked) {
    if (present != asked) {
      throw new Refusal(RefusalCode.CHANGED_MEANWHILE).field("version");
    }
  }

  private static void mustNotBeMany(int many, int most) {
    if (many > most) {
      throw new Refusal(RefusalCode.TOO_MANY).with("maximum", most);
    }
  }

  private BusinessPlan write(Act act, String given, Viewer viewer, Consumer<LockedPlan> deed) {
    String id = NodeKind.PLAN.check(given, "plan");
    graph.write(
        act,
        transaction -> {
          LockedPlan locked = LockedPlan.lock(transaction, id, viewer);
          locked.mustWrite();
          locked.mustBeDraft();
          deed.accept(locked);
          return id;
        });
    return plans.one(id, viewer);
  }
}
