package coop.yui.plans;

import coop.yui.graph.NodeKind;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.plans.BusinessPlan.BudgetLine;
import coop.yui.plans.BusinessPlan.PlanSection;
import coop.yui.plans.BusinessPlan.PlanTarget;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Parts of a plan as the graph keeps them. */
final class PlanRows {

  private PlanRows() {}

  /** Sections with ids of their own. */
  static List<Map<String, Object>> sections(List<PlanSection> sections) {
    return IntStream.range(0, sections.size())
        .mapToObj(
            i ->
                Map.<String, Object>of(
                    "id", NodeKind.SECTION.newId(),
                    "position", i,
                    "title", sections.get(i).title(),
                    "text", sections.get(i).text()))
        .toList();
  }

  /** Lines of a budget with ids of their own. */
  static List<Map<String, Object>> lines(List<BudgetLine> lines) {
    return IntStream.range(0, lines.size())
        .mapToObj(
            i ->
                Map.<String, Object>of(
                    "id", UUID.randomUUID().toString(),
                    "position", i,
                    "side", lines.get(i).side(),
                    "name", lines.get(i).name(),
                    "amountMinor", lines.get(i).amount().getAmountMinorLong()))
        .toList();
  }

  /** Targets with ids of their own. */
  static List<Map<String, @Nullable Object>> targets(List<PlanTarget> targets) {
    return IntStream.range(0, targets.size()).mapToObj(i -> target(i, targets.get(i))).toList();
  }

  private static Map<String, @Nullable Object> target(int position, PlanTarget target) {
    Map<String, @Nullable Object> row = new HashMap<>();
    row.put("id", UUID.randomUUID().toString());
    row.put("position", position);
    row.put("name", target.name());
    row.put("value", target.value().toPlainString());
    row.put("unit", target.unit());
    row.put("indicator", target.indicator());
    return row;
  }

  /**
   * The section of the plan with this id.
   *
   * @throws Refusal INVALID_ID, NOT_FOUND
   */
  static PlanSection mustBeSection(BusinessPlan plan, String section) {
    NodeKind.SECTION.check(section, "section");
    return plan.sections().stream()
        .filter(one -> one.id().equals(section))
        .findFirst()
        .orElseThrow(() -> new Refusal(RefusalCode.NOT_FOUND).field("section"));
  }
}
