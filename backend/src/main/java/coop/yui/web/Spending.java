package coop.yui.web;

import coop.yui.graph.Refusal;
import coop.yui.identity.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetSocketAddress;
import org.springframework.stereotype.Component;

/** Calls of plain addresses cost too, and are paid from the same budget as those of GraphQL. */
@Component
public class Spending {

  private final Budgets budgets;

  Spending(Budgets budgets) {
    this.budgets = budgets;
  }

  /**
   * Makes sure that the caller has anything left, before it is found out what the call costs.
   *
   * @throws Refusal BUDGET_SPENT
   */
  public void check(HttpServletRequest request, Viewer viewer) {
    budgets.check(call(request), viewer);
  }

  /**
   * Takes the cost of a call from the caller's budget.
   *
   * @throws Refusal BUDGET_SPENT
   */
  public void spend(HttpServletRequest request, Viewer viewer, long units) {
    budgets.spend(call(request), viewer, units);
  }

  private static Call call(HttpServletRequest request) {
    InetSocketAddress address =
        new InetSocketAddress(request.getRemoteAddr(), request.getRemotePort());
    return new Call(request.getLocale(), address, true);
  }
}
