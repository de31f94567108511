package coop.yui.reviews;

import coop.yui.bylaws.Members;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.Transaction;
import coop.yui.graph.Transaction.Change;
import coop.yui.identity.Representations;
import coop.yui.identity.Viewer;
import coop.yui.network.Days;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A review within an act. It is locked before it is read, so that acts on one review and its
 * improvements happen one after the other.
 */
record LockedReview(Transaction transaction, Review review, Viewer viewer) {

  private static final int YEARS_AHEAD = 3;
  private static final String LOCK =
      """
      CYPHER 25
      MATCH (r:Review {id: $id})
      WHERE r.cooperative IN $represents OR r.cooperative IN $memberOf
      SET r.lock = randomUUID()
      """;
  private static final String READ =
      """
      CYPHER 25
      MATCH (r:Review {id: $id})
      WHERE r.cooperative IN $represents OR r.cooperative IN $memberOf
      """
          + Reviews.RETURN;

  /**
   * Takes the lock and reads.
   *
   * @throws Refusal NOT_FOUND
   */
  static LockedReview lock(Transaction transaction, String id, Viewer viewer) {
    Map<String, @Nullable Object> parameters = viewer.parameters(Map.of("id", id));
    transaction.run(LOCK, parameters);
    return transaction
        .one(READ, parameters, Reviews::read)
        .map(review -> new LockedReview(transaction, review, viewer))
        .orElseThrow(() -> new Refusal(RefusalCode.NOT_FOUND).field("review"));
  }

  /**
   * Makes sure that the viewer acts for the co-operative at this moment.
   *
   * @throws Refusal NOT_ALLOWED
   */
  void mustActForCooperative() {
    Representations.mustActFor(transaction, review.cooperative(), viewer);
  }

  /**
   * Makes sure that the review is still being written.
   *
   * @throws Refusal WRONG_STATE
   */
  void mustBeDraft() {
    if (review.state() != ReviewState.DRAFT) {
      throw refused(review.state().name());
    }
  }

  /** A refusal with the reason. */
  static Refusal refused(String why) {
    return new Refusal(RefusalCode.WRONG_STATE).field("review").with("review", why);
  }

  /**
   * The member who sees to something.
   *
   * @throws Refusal INVALID_ID, NOT_FOUND for who is no member today
   */
  String owner(String given) {
    return Members.check(transaction, given, review.cooperative(), "owner");
  }

  /**
   * A day by which something can be done.
   *
   * @throws Refusal INVALID_DAY before today or later than three years from now
   */
  static LocalDate dueOn(LocalDate day) {
    LocalDate today = Days.today();
    if (day.isBefore(today) || day.isAfter(today.plusYears(YEARS_AHEAD))) {
      throw new Refusal(RefusalCode.INVALID_DAY).field("dueOn");
    }
    return day;
  }

  /** Runs a statement with the review's id, the viewer and the time. */
  void run(String statement, Map<String, ?> others) {
    Map<String, @Nullable Object> parameters = new HashMap<>(others);
    parameters.put("id", review.id());
    parameters.put("viewer", viewer.person());
    parameters.put("at", transaction.at());
    transaction.run(statement, parameters);
  }

  /** Leaves an audit entry and tells those who follow. */
  void audit(String subject, Map<String, Change> changes) {
    transaction.audit(subject, List.of(review.cooperative()), changes);
    transaction.announce(List.of(review.id(), review.cooperative()));
  }
}
