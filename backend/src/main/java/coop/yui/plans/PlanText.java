package coop.yui.plans;

import coop.yui.graph.Messages;
import coop.yui.graph.Transaction;
import coop.yui.plans.BusinessPlan.BudgetLine;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** A whole business plan as one text: what the members decide about. */
public final class PlanText {

  /** As long as what is proposed may be. */
  static final int LONGEST = 60_000;

  private static final Messages MESSAGES = new Messages("plans/text");

  private static final String READ =
      """
      CYPHER 25
      MATCH (p:BusinessPlan {id: $id})
      """
          + Plans.RETURN;

  private PlanText() {}

  /** The text of a plan within a transaction; the plan is known to be there. */
  public static String read(Transaction transaction, String plan) {
    return of(transaction.one(READ, Map.of("id", plan), Plans::read).orElseThrow());
  }

  /** Sections in their order, then the budget with its sums, then the targets. */
  static String of(BusinessPlan plan) {
    Locale language = Messages.language(plan.language());
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < plan.sections().size(); i++) {
      text.append(i + 1).append(". ").append(plan.sections().get(i).title()).append("\n\n");
      text.append(plan.sections().get(i).text()).append("\n\n");
    }
    if (!plan.budget().isEmpty()) {
      text.append(say("budget", Map.of("currency", plan.currency()), language)).append("\n\n");
      BigDecimal income = side(text, plan, BudgetSide.INCOME, language);
      BigDecimal expense = side(text, plan, BudgetSide.EXPENSE, language);
      text.append(say("result", Map.of("sum", income.subtract(expense)), language)).append("\n\n");
    }
    if (!plan.targets().isEmpty()) {
      text.append(say("targets", Map.of(), language)).append("\n\n");
      plan.targets()
          .forEach(
              target ->
                  text.append("- ")
                      .append(target.name())
                      .append(": ")
                      .append(say("number", Map.of("number", target.value()), language))
                      .append(' ')
                      .append(target.unit())
                      .append('\n'));
    }
    return text.toString().strip();
  }

  private static BigDecimal side(
      StringBuilder text, BusinessPlan plan, BudgetSide side, Locale language) {
    List<BudgetLine> lines = plan.budget().stream().filter(line -> line.side() == side).toList();
    text.append(say(side.name(), Map.of(), language)).append('\n');
    lines.forEach(
        line ->
            text.append("- ")
                .append(line.name())
                .append(": ")
                .append(say("number", Map.of("number", line.amount().getAmount()), language))
                .append('\n'));
    BigDecimal sum = sum(lines, plan.currency()).getAmount();
    text.append(say("sum", Map.of("sum", sum), language)).append("\n\n");
    return sum;
  }

  /** The sum of these lines. */
  static Money sum(List<BudgetLine> lines, String currency) {
    return lines.stream()
        .map(BudgetLine::amount)
        .reduce(Money.zero(CurrencyUnit.of(currency)), Money::plus);
  }

  private static String say(String key, Map<String, Object> gaps, Locale language) {
    return MESSAGES.say(key, gaps, language);
  }
}
