package coop.yui.statistics;

import coop.yui.graph.NodeKind;
import coop.yui.graph.Refusal;
import coop.yui.identity.Viewer;
import coop.yui.network.OrganisationKind;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Narrows the figures; what is absent does not narrow. */
record StatisticsFilter(
    @Nullable List<OrganisationKind> kinds,
    @Nullable String place,
    @Nullable String affiliatedWith) {

  static final StatisticsFilter NONE = new StatisticsFilter(null, null, null);

  /** For how many years a headcount speaks for its organisation when no later one is known. */
  static final int SPEAKS_FOR_YEARS = 3;

  static LocalDate today() {
    return LocalDate.now(ZoneId.systemDefault());
  }

  /**
   * The same filter once its parts are found right.
   *
   * @throws Refusal INVALID_ID; NOT_FOUND for the id of something else
   */
  StatisticsFilter checked() {
    if (affiliatedWith != null) {
      NodeKind.ORGANISATION.check(affiliatedWith, "filter.affiliatedWith");
    }
    return this;
  }

  /** Where the fewest are looked through. */
  Scope scope() {
    if (affiliatedWith != null) {
      return Scope.OF_FEDERATION;
    }
    return place == null ? Scope.ALL : Scope.IN_PLACE;
  }

  /** What the statements of a {@link Scope} need, but for their day. */
  Map<String, @Nullable Object> parameters(Viewer viewer) {
    Map<String, @Nullable Object> parameters = viewer.parameters(Map.of("today", today()));
    parameters.put(
        "kinds",
        kinds == null || kinds.isEmpty()
            ? List.of(OrganisationKind.values())
            : kinds.stream().distinct().toList());
    parameters.put("place", place);
    parameters.put("federation", affiliatedWith);
    return parameters;
  }
}
