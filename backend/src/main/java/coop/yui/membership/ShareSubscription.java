package coop.yui.membership;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Shares that a person undertook to pay.
 *
 * @param shares how many
 * @param amount what they cost together
 * @param paidOn absent as long as nobody recorded the payment
 */
public record ShareSubscription(
    String id,
    int shares,
    Money amount,
    OffsetDateTime subscribedAt,
    @Nullable LocalDate paidOn,
    @Nullable OffsetDateTime cancelledAt) {

  boolean isOpen() {
    return paidOn == null && cancelledAt == null;
  }
}
