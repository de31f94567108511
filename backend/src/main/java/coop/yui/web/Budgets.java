package coop.yui.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.identity.Viewer;
import io.github.bucket4j.Bucket;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/**
 * What each person, or each address where nobody is signed in, may still ask for; it refills
 * steadily.
 */
@Component
class Budgets {

  private static final int MOST_BUCKETS = 100_000;
  private static final int REFUSED_DOCUMENT = 10;

  private final Limits limits;
  private final Cache<String, Bucket> buckets;

  Budgets(Limits limits) {
    this.limits = limits;
    // A bucket untouched for a whole period is full, so that forgetting it gives nothing away.
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(MOST_BUCKETS)
            .expireAfterAccess(limits.budgetPeriod())
            .build();
  }

  /**
   * What a call cost and what is left.
   *
   * @param spent units of work
   * @param left units that remain now
   * @param resetsAt when the budget is full again
   */
  record Cost(long spent, long left, OffsetDateTime resetsAt) {}

  /** Takes the cost of a call from the caller's budget. */
  Cost spend(Call call, Viewer viewer, long units) {
    var probe = bucket(call, viewer).tryConsumeAndReturnRemaining(Math.max(1, units));
    Cost cost =
        new Cost(
            probe.isConsumed() ? units : 0,
            probe.getRemainingTokens(),
            OffsetDateTime.now(ZoneOffset.UTC).plusNanos(probe.getNanosToWaitForReset()));
    if (!probe.isConsumed()) {
      throw new Refusal(RefusalCode.BUDGET_SPENT).with("resetsAt", cost.resetsAt().toString());
    }
    return cost;
  }

  /** Takes a small sum for reading a document that was refused, as far as there is any left. */
  void spendOnRefused(Call call, Viewer viewer) {
    bucket(call, viewer).tryConsumeAsMuchAsPossible(REFUSED_DOCUMENT);
  }

  /**
   * Makes sure that there is anything left, before work is put into a document.
   *
   * @throws Refusal BUDGET_SPENT
   */
  void check(Call call, Viewer viewer) {
    Bucket bucket = bucket(call, viewer);
    if (bucket.getAvailableTokens() < 1) {
      spend(call, viewer, 1);
    }
  }

  private Bucket bucket(Call call, Viewer viewer) {
    String key = call.payer(viewer);
    int capacity = viewer.isSignedIn() ? limits.budget() : limits.anonymousBudget();
    return buckets.get(
        key,
        _ ->
            Bucket.builder()
                .addLimit(
                    limit -> limit.capacity(capacity).refillGreedy(capacity, limits.budgetPeriod()))
                .build());
  }
}
