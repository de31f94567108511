package coop.yui.network;

/** By what organisations are sorted. */
public enum OrganisationSortKey {
  NAME,
  CREATED_AT,
  CHANGED_AT
}
