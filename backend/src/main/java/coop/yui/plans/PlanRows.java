package coop.yui.plans;

import coop.yui.graph.NodeKind;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.plans.BusinessPlan.BudgetLine;
import coop.yui.plans.BusinessPlan.PlanSection;
import coop.yui.plans.BusinessPlan.PlanTarget;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

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
  static List<Map<String, Object>> targets(List<PlanTarget> targets) {
    return IntStream.range(0, targets.size())
        .mapToObj(
            i ->
                Map.<String, Object>of(
                    "id", UUID.randomUUID().toString(),
                    "position", i,
                    "name", targets.get(i).name(),
                    "value", targets.get(i).value().toPlainString(),
                    "unit", targets.get(i).unit()))
        .toList();
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
