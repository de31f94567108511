package coop.yui.distribution;

import coop.yui.graph.NodeKind;
import coop.yui.graph.Transaction;
import coop.yui.waterfall.YearFigures;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * A fiscal year with figures, for whoever fills a graph.
 *
 * @param cooperative the id of the co-operative
 * @param person the id of who enters the figures
 */
public record FilledFiscalYear(
    String cooperative,
    LocalDate firstDay,
    LocalDate lastDay,
    String language,
    CurrencyUnit currency,
    YearFigures figures,
    String person) {

  /** Enters it; members' work and shares are counted as the graph has them. */
  public void enter(Transaction transaction) {
    String id = NodeKind.FISCALYEAR.newId();
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("id", id);
    parameters.put("at", transaction.at());
    parameters.put("key", FiscalYears.key(firstDay, id));
    parameters.put("cooperative", cooperative);
    parameters.put("firstDay", firstDay);
    parameters.put("lastDay", lastDay);
    parameters.put("language", language);
    parameters.put("currency", currency.getCode());
    transaction.run(FiscalYearActs.OPEN, parameters);
    FiscalYear year =
        transaction.run(LockedFiscalYear.ANY, Map.of("id", id), FiscalYears::read).getFirst();
    CountedMembers counted = MemberYears.now(transaction, year);
    parameters.putAll(FigureInputs.entered(figures, counted));
    parameters.put("viewer", person);
    transaction.run(FiscalYearActs.ENTER, parameters);
    MemberYears.keep(transaction, year, counted);
  }
}
