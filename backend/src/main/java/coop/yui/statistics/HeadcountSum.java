package coop.yui.statistics;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A sum of headcounts.
 *
 * @param total absent when no organisation is known to count
 * @param organisations of how many organisations it is the sum
 */
record HeadcountSum(@Nullable BigDecimal total, int organisations) {

  static HeadcountSum of(long total, int organisations) {
    return new HeadcountSum(organisations == 0 ? null : BigDecimal.valueOf(total), organisations);
  }

  HeadcountSum plus(HeadcountSum other) {
    if (total == null || other.total == null) {
      return total == null ? other : this;
    }
    return new HeadcountSum(total.add(other.total), organisations + other.organisations);
  }
}
