package coop.yui.network;

/** How a list of organisations runs. */
record OrganisationSort(OrganisationSortKey by, Direction direction) {

  static final OrganisationSort BY_NAME =
      new OrganisationSort(OrganisationSortKey.NAME, Direction.ASCENDING);

  /** The same list walked from its other end. */
  OrganisationSort reversed() {
    return new OrganisationSort(
        by, direction == Direction.ASCENDING ? Direction.DESCENDING : Direction.ASCENDING);
  }
}
