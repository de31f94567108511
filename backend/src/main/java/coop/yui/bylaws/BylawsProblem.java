package coop.yui.bylaws;

import org.jspecify.annotations.Nullable;

/**
 * What stands in the way of a value in bylaws.
 *
 * @param value as it was given
 * @param contradicted the other parameter that it does not go with
 */
record BylawsProblem(
    BylawsParameter parameter,
    String value,
    Kind kind,
    @Nullable BylawsParameter contradicted,
    LawRule law) {

  /** Why a value cannot stand. */
  enum Kind {
    UNREADABLE,
    FORBIDDEN_BY_LAW,
    CONTRADICTION,
    OUT_OF_REASON
  }
}
