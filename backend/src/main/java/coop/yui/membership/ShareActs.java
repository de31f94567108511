package coop.yui.membership;

import coop.yui.bylaws.Bylaws;
import coop.yui.bylaws.BylawsVersions;
import coop.yui.graph.Act;
import coop.yui.graph.Graph;
import coop.yui.graph.NodeKind;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.Transaction.Change;
import coop.yui.identity.NotificationKind;
import coop.yui.identity.Viewer;
import coop.yui.network.Days;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;
import org.joda.money.Money;
import org.springframework.stereotype.Component;

/**
 * Shares are subscribed, and paid. Whoever has paid the least holding is a member (clause 2.1.1);
 * shares never give weight to a vote (clause 2.1.2).
 */
@Component
class ShareActs {

  static final int MOST_SHARES = 1_000_000;

  private static final String SUBSCRIBE =
      """
      CYPHER 25
      MATCH (m:Membership {id: $id})
      SET m.pendingSince = coalesce(m.pendingSince, $at)
      CREATE (m)-[:SUBSCRIBED]->(:ShareSubscription {id: $subscription, createdAt: $at, shares: $shares,
        amountMinor: $amountMinor, currency: $currency, subscribedAt: $at, subscribedBy: $viewer})
      """;
  private static final String PAY =
      """
      CYPHER 25
      MATCH (m:Membership {id: $id})-[:SUBSCRIBED]->(s:ShareSubscription {id: $subscription})
      SET s.paidOn = $paidOn, s.paymentRecordedAt = $at, s.paymentRecordedBy = $viewer
      """;
  private static final String CANCEL =
      """
      CYPHER 25
      MATCH (m:Membership {id: $id})-[:SUBSCRIBED]->(s:ShareSubscription {id: $subscription})
      SET s.cancelledAt = $at, s.cancelledBy = $viewer
      """;
  private static final String NOTHING_WAITS =
      """
      CYPHER 25
      MATCH (m:Membership {id: $id})
      WHERE m.since IS NOT NULL AND NOT EXISTS {
        MATCH (m)-[:SUBSCRIBED]->(s:ShareSubscription) WHERE s.paidOn IS NULL AND s.cancelledAt IS NULL }
      SET m.pendingSince = NULL
      """;
  private static final String BEGIN =
      """
      CYPHER 25
      MATCH (register:MemberRegister {cooperative: $cooperative})
      SET register.lastNumber = coalesce(register.lastNumber, 0) + 1
      WITH register.lastNumber AS number
      MATCH (m:Membership {id: $id})
      SET m.since = $since, m.number = number
      WITH m
      MATCH (person:Person {id: $person})
      MATCH (o:Organisation {id: $cooperative})
      CREATE (person)-[:MEMBER_OF {id: $id, membershipClass: m.membershipClass, since: $since}]->(o)
      """;
  private static final String HELD_BY_OTHERS =
      """
      CYPHER 25
      MATCH (m:Membership)-[:SUBSCRIBED]->(s:ShareSubscription)
      WHERE m.cooperative = $cooperative AND m.number > 0 AND m.id <> $id
        AND (m.until IS NULL OR m.until >= $today) AND s.paidOn IS NOT NULL
      RETURN coalesce(sum(s.shares), 0) AS shares, count(DISTINCT m) AS members
      """;

  private final Graph graph;
  private final Memberships memberships;
  private final BylawsVersions bylaws;

  ShareActs(Graph graph, Memberships memberships, BylawsVersions bylaws) {
    this.graph = graph;
    this.memberships = memberships;
    this.bylaws = bylaws;
  }

  /** How many shares, for which membership. */
  record SubscribeSharesInput(String requestKey, String membership, int shares) {}

  /** Which subscription was paid when. */
  record RecordSharePaymentInput(String membership, String subscription, LocalDate paidOn) {}

  /** Which subscription is given up. */
  record CancelShareSubscriptionInput(String membership, String subscription) {}

  /**
   * Undertakes to pay shares: the person herself, or somebody who acts for the co-operative and has
   * it in writing from her.
   *
   * @throws Refusal NOT_SIGNED_IN, NOT_FOUND, NOT_ALLOWED, WRONG_STATE, INVALID_VALUE for fewer
   *     than the least holding or more than the largest
   */
  Membership subscribe(SubscribeSharesInput input, Viewer viewer) {
    String membership = NodeKind.MEMBERSHIP.check(input.membership(), "membership");
    String id =
        graph.write(
            Act.once("subscribeShares", viewer.mustBeSignedIn(), input.requestKey(), input),
            transaction -> {
              LockedMembership locked = LockedMembership.lock(transaction, membership, viewer);
              if (!locked.isOwn()) {
                locked.mustActForCooperative();
              }
              locked.mustBe(MembershipState.ACCEPTED, MembershipState.MEMBER);
              Bylaws rules = Rules.inForce(bylaws, transaction, locked.membership().cooperative());
              mustFit(locked, input.shares(), rules);
              Money amount = rules.terms().shareValue().multipliedBy(input.shares());
              locked.run(
                  SUBSCRIBE,
                  Map.of(
                      "subscription", NodeKind.SUBSCRIPTION.newId(),
                      "shares", input.shares(),
                      "amountMinor", amount.getAmountMinorLong(),
                      "currency", amount.getCurrencyUnit().getCode()));
              locked.audit(Map.of("shares", Change.to(input.shares())));
              locked.tellCooperative(NotificationKind.SHARES_SUBSCRIBED);
              return membership;
            });
    return memberships.one(id, viewer);
  }

  private static void mustFit(LockedMembership locked, int shares, Bylaws rules) {
    int undertaken = locked.membership().undertaken();
    int least = Math.max(1, Rules.smallestHolding(rules) - undertaken);
    if (shares < least || shares > MOST_SHARES) {
      throw new Refusal(RefusalCode.INVALID_VALUE).field("shares").with("leastShares", least);
    }
    Map<String, Object> parameters =
        Map.of(
            "id", locked.membership().id(),
            "cooperative", locked.membership().cooperative(),
            "today", Days.today());
    long most =
        locked
            .transaction()
            .one(
                HELD_BY_OTHERS,
                parameters,
                row ->
                    Rules.largestHolding(
                        rules, row.get("shares").asLong(), row.get("members").asLong()))
            .orElse(Long.MAX_VALUE);
    if (undertaken + shares > most) {
      throw Rules.tooLarge(rules, Math.max(0, most - undertaken));
    }
  }

  /**
   * Records that shares were paid. With the first that make up the least holding the person is a
   * member from the day of payment, and gets the next number of the register.
   *
   * @throws Refusal NOT_SIGNED_IN, NOT_FOUND, NOT_ALLOWED, WRONG_STATE, INVALID_DAY
   */
  Membership recordPayment(RecordSharePaymentInput input, Viewer viewer) {
    return act(
        "recordSharePayment",
        input.membership(),
        viewer,
        locked -> {
          locked.mustActForCooperative();
          ShareSubscription subscription = open(locked, input.subscription());
          LocalDate subscribed = Days.of(subscription.subscribedAt());
          if (input.paidOn().isAfter(Days.today()) || input.paidOn().isBefore(subscribed)) {
            throw new Refusal(RefusalCode.INVALID_DAY).field("paidOn");
          }
          locked.run(PAY, Map.of("subscription", subscription.id(), "paidOn", input.paidOn()));
          int paid = locked.membership().shares() + subscription.shares();
          Bylaws rules =
              Rules.inForce(bylaws, locked.transaction(), locked.membership().cooperative());
          if (locked.membership().since() == null && paid >= Rules.smallestHolding(rules)) {
            locked.run(BEGIN, Map.of("since", input.paidOn()));
            locked.tellPerson(NotificationKind.MEMBERSHIP_BEGUN);
          }
          locked.run(NOTHING_WAITS, Map.of());
          locked.audit(
              Map.of(
                  "paidShares",
                  new Change(locked.membership().shares(), paid),
                  "paidOn",
                  Change.to(input.paidOn())));
        });
  }

  /**
   * Gives up a subscription that is not paid.
   *
   * @throws Refusal NOT_SIGNED_IN, NOT_FOUND, NOT_ALLOWED, WRONG_STATE
   */
  Membership cancel(CancelShareSubscriptionInput input, Viewer viewer) {
    return act(
        "cancelShareSubscription",
        input.membership(),
        viewer,
        locked -> {
          if (!locked.isOwn()) {
            locked.mustActForCooperative();
          }
          ShareSubscription subscription = open(locked, input.subscription());
          locked.run(CANCEL, Map.of("subscription", subscription.id()));
          locked.run(NOTHING_WAITS, Map.of());
          locked.audit(Map.of("shares", new Change(subscription.shares(), null)));
        });
  }

  private static ShareSubscription open(LockedMembership locked, String subscription) {
    ShareSubscription found =
        locked.membership().subscriptions().stream()
            .filter(one -> one.id().equals(subscription))
            .findFirst()
            .orElseThrow(() -> new Refusal(RefusalCode.NOT_FOUND).field("subscription"));
    locked.mustBe(MembershipState.ACCEPTED, MembershipState.MEMBER);
    if (!found.isOpen()) {
      throw new Refusal(RefusalCode.WRONG_STATE)
          .field("subscription")
          .with("membership", found.paidOn() == null ? "CANCELLED" : "PAID");
    }
    return found;
  }

  private Membership act(
      String name, String membership, Viewer viewer, Consumer<LockedMembership> deed) {
    String id = NodeKind.MEMBERSHIP.check(membership, "membership");
    graph.write(
        Act.of(name, viewer.mustBeSignedIn()),
        transaction -> {
          deed.accept(LockedMembership.lock(transaction, id, viewer));
          return id;
        });
    return memberships.one(id, viewer);
  }
}
