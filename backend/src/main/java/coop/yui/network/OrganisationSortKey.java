package coop.yui.network;

/** By what organisations are sorted. */
public enum OrganisationSortKey {
  NAME("sortName"),
  CREATED_AT("createdKey"),
  CHANGED_AT("changedKey");

  private final String property;

  OrganisationSortKey(String property) {
    this.property = property;
  }

  /** The property of the graph that sorts so. */
  String property() {
    return property;
  }
}
