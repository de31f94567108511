package coop.yui.distribution;

import coop.yui.waterfall.Tier;
import coop.yui.waterfall.YearFigures;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A fiscal year of a co-operative.
 *
 * @param cooperative the id of the co-operative
 * @param currency of all its amounts
 * @param figures absent before they are entered
 * @param plan absent before there is one
 * @param adoptedOn the day on which the decision was carried out; absent before
 * @param decidedBy the id of the proposal that adopted the plan; absent before
 */
record FiscalYear(
    String id,
    String cooperative,
    LocalDate firstDay,
    LocalDate lastDay,
    String language,
    CurrencyUnit currency,
    FiscalYearState state,
    @Nullable FiscalFigures figures,
    @Nullable DistributionPlan plan,
    @Nullable LocalDate adoptedOn,
    @Nullable String decidedBy) {

  /** An amount of its currency. */
  Money money(long minor) {
    return Money.ofMinor(currency, minor);
  }

  /**
   * The figures of a year.
   *
   * @param version from 1
   * @param hundredths of hours that members worked
   * @param enteredBy the id of the person; absent when the portal was filled with them
   */
  record FiscalFigures(
      int version,
      CurrencyUnit currency,
      YearFigures figures,
      int memberCount,
      int withoutHoursCount,
      long hundredths,
      OffsetDateTime enteredAt,
      @Nullable String enteredBy) {

    /** As the schema has it. */
    public Money turnover() {
      return money(figures.turnover());
    }

    /** As the schema has it. */
    public Money surplus() {
      return money(figures.surplus());
    }

    /** As the schema has it. */
    public Money carriedForward() {
      return money(figures.carriedForward());
    }

    /** As the schema has it. */
    public Money valueAdded() {
      return money(figures.valueAdded());
    }

    /** As the schema has it. */
    public Money memberPay() {
      return money(figures.memberPay());
    }

    /** As the schema has it. */
    public String nonMemberLabour() {
      return figures.nonMemberLabour().toString();
    }

    /** As the schema has it. */
    public Money paidInCapital() {
      return money(figures.paidInCapital());
    }

    /** As the schema has it. */
    public Money reserve() {
      return money(figures.reserve());
    }

    /** What members worked, in hours with two decimals. */
    public BigDecimal hours() {
      return BigDecimal.valueOf(hundredths, 2);
    }

    private Money money(long minor) {
      return Money.ofMinor(currency, minor);
    }
  }

  /**
   * What the members have before them.
   *
   * @param bylaws the id of the version whose rules it keeps
   * @param rules what those say, as a text to compare
   * @param wishes what tiers shall get, in the smallest unit of the currency
   * @param hash of all it is reckoned from and of every part
   */
  record DistributionPlan(String bylaws, String rules, Map<Tier, Long> wishes, String hash) {

    /** Keeps its own map. */
    DistributionPlan {
      wishes = Map.copyOf(wishes);
    }
  }
}
