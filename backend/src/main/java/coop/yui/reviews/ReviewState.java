package coop.yui.reviews;

/** Where a review stands. */
enum ReviewState {
  DRAFT,
  CONCLUDED,
  DISCARDED
}
