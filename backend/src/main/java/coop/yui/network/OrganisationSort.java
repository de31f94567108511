package coop.yui.network;

/** How a list of organisations runs. */
public record OrganisationSort(OrganisationSortKey by, Direction direction) {

  /** By name, as the directory runs when nobody asks for another order. */
  public static final OrganisationSort BY_NAME =
      new OrganisationSort(OrganisationSortKey.NAME, Direction.ASCENDING);

  /** The same list walked from its other end. */
  OrganisationSort reversed() {
    return new OrganisationSort(
        by, direction == Direction.ASCENDING ? Direction.DESCENDING : Direction.ASCENDING);
  }
}
