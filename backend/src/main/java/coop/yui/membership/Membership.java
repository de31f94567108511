package coop.yui.membership;

import coop.yui.bylaws.MembershipClass;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person's way into a co-operative, her time there, and its end.
 *
 * @param cooperative the id of the co-operative
 * @param person the id of the person
 * @param number in the register, from 1; absent before she is a member
 * @param statement what she wrote when she applied; seen by herself and those who act for the
 *     co-operative
 * @param answeredBy the id of who accepted or declined
 * @param answer why it was declined; seen like the statement
 * @param since the day from which she is a member: when her first shares were paid
 * @param until the last day
 * @param subscriptions of shares, the earliest first
 */
public record Membership(
    String id,
    String cooperative,
    String person,
    MembershipClass membershipClass,
    MembershipState state,
    @Nullable Integer number,
    @Nullable String statement,
    OffsetDateTime appliedAt,
    @Nullable OffsetDateTime answeredAt,
    @Nullable String answeredBy,
    @Nullable String answer,
    @Nullable LocalDate since,
    @Nullable LocalDate until,
    @Nullable MembershipEnding ending,
    List<ShareSubscription> subscriptions) {

  /** How many shares she has paid. */
  public int shares() {
    return subscriptions.stream()
        .filter(subscription -> subscription.paidOn() != null)
        .mapToInt(ShareSubscription::shares)
        .sum();
  }

  int undertaken() {
    return subscriptions.stream()
        .filter(subscription -> subscription.cancelledAt() == null)
        .mapToInt(ShareSubscription::shares)
        .sum();
  }
}
