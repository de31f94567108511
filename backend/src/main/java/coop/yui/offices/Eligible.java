package coop.yui.offices;

import coop.yui.bylaws.MembershipClass;
import coop.yui.graph.NodeKind;
import coop.yui.graph.Transaction;
import coop.yui.network.Days;
import coop.yui.network.Read;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who can hold an office: a member of the co-operative, as long as she is one.
 *
 * @param person her id
 * @param lastDay of her membership, where it is known
 */
public record Eligible(
    String person, MembershipClass membershipClass, @Nullable LocalDate lastDay) {

  private static final String MEMBER =
      """
      CYPHER 25
      MATCH (m:Membership {id: $membership})
      WHERE m.cooperative = $cooperative AND m.since <= $today AND (m.until IS NULL OR m.until >= $today)
      RETURN m.person AS person, m.membershipClass AS membershipClass, m.until AS lastDay
      """;

  /**
   * The member of the co-operative with this membership today.
   *
   * @throws Refusal INVALID_ID, NOT_FOUND for an id of another kind
   */
  public static Optional<Eligible> of(
      Transaction transaction, String cooperative, String membership) {
    NodeKind.MEMBERSHIP.check(membership, "membership");
    return transaction.one(
        MEMBER,
        Map.of("membership", membership, "cooperative", cooperative, "today", Days.today()),
        row ->
            new Eligible(
                row.get("person").asString(),
                MembershipClass.valueOf(row.get("membershipClass").asString()),
                Read.day(row.get("lastDay"))));
  }

  /** The end of a term, or of the membership when that is earlier. */
  public OffsetDateTime atMost(OffsetDateTime until) {
    OffsetDateTime last = lastDay == null ? until : Days.endOf(lastDay);
    return last.isBefore(until) ? last : until;
  }
}
