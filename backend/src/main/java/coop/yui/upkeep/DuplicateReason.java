package coop.yui.upkeep;

/** Why two entries may be the same organisation, and how much that says. */
enum DuplicateReason {
  SAME_NAME(4),
  SIMILAR_NAME(2),
  SAME_WEBSITE(3),
  SAME_EMAIL(3),
  SAME_PHONE(3),
  SAME_ADDRESS(2),
  SAME_PLACE(2),
  NEAR(1);

  private final int weight;

  DuplicateReason(int weight) {
    this.weight = weight;
  }

  int weight() {
    return weight;
  }
}
