package coop.yui.reviews;

import coop.yui.identity.Viewer;
import java.util.List;

/** What can be done with a review. */
enum ReviewAct {
  CHANGE,
  CONCLUDE,
  DISCARD;

  /** What the viewer may do with it now; looked at again when she does it. */
  static List<ReviewAct> of(Review review, Viewer viewer) {
    return review.state() == ReviewState.DRAFT && viewer.isRepresentativeOf(review.cooperative())
        ? List.of(values())
        : List.of();
  }
}
