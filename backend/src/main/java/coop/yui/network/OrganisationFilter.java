package coop.yui.network;

import static java.util.Objects.requireNonNullElse;

import coop.yui.graph.NodeKind;
import coop.yui.graph.Refusal;
import coop.yui.graph.SearchWords;
import coop.yui.identity.Viewer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Narrows a list of organisations; what is absent does not narrow. */
public record OrganisationFilter(
    @Nullable List<OrganisationKind> kinds,
    @Nullable List<Sector> sectors,
    @Nullable String place,
    @Nullable String affiliatedWith,
    @Nullable String text,
    @Nullable Boolean includeDissolved) {

  /** Lets everything pass. */
  public static final OrganisationFilter NONE =
      new OrganisationFilter(null, null, null, null, null, null);

  /**
   * Whether the organisation `o` passes; with the statement parameters of {@link #parameters}.
   * Cases instead of OR keep the planner from splitting the search into a union, which would lose
   * the order of the index.
   */
  static final String MATCHES =
      """
      CASE WHEN o.visibility IN $visibilities THEN true ELSE o.id IN $admitted END
        AND ($includeDissolved OR o.dissolvedOn IS NULL)
        AND all(forms IN $terms WHERE any(form IN forms WHERE o.words CONTAINS form))
        AND CASE WHEN $sectors IS NULL THEN true ELSE any(sector IN o.sectors WHERE sector IN $sectors) END
        AND CASE WHEN $place IS NULL THEN true ELSE EXISTS {
          MATCH (o)-[:LOCATED_IN]->(sits:Place)-[:WITHIN*0..5]->(around:Place) WHERE around.code = $place } END
        AND CASE WHEN $federation IS NULL THEN true ELSE EXISTS {
          MATCH (o)-[belongs:AFFILIATED_WITH]->(f:Federation)
          WHERE f.id = $federation AND (f.visibility IN $visibilities OR f.id IN $admitted)
            AND belongs.since <= $since AND (belongs.until IS NULL OR belongs.until >= $asOf) } END
      """;

  /**
   * Whether the organisation `o` was there on the day, as far as known: what is dissolved by now
   * may have been. With the statement parameters of {@link #parameters(LocalDate, Viewer)}.
   */
  static final String EXISTS_ON_THE_DAY =
      """
      ($isNow OR (($andDissolved OR o.dissolvedOn IS NULL OR o.dissolvedOn > $asOf)
        AND (o.foundedOn IS NULL OR o.foundedOn <= $asOf)))
      """;

  /** Only organisations in a place. */
  static OrganisationFilter inPlace(String code) {
    return new OrganisationFilter(null, null, code, null, null, null);
  }

  /**
   * The same filter once its parts are found right.
   *
   * @throws Refusal INVALID_ID, INVALID_LENGTH, INVALID_VALUE
   */
  OrganisationFilter checked() {
    if (affiliatedWith != null) {
      NodeKind.ORGANISATION.check(affiliatedWith, "filter.affiliatedWith");
    }
    return new OrganisationFilter(
        kinds,
        sectors,
        place,
        affiliatedWith,
        text == null ? null : Wording.line(text, SearchWords.LONGEST, "filter.text"),
        includeDissolved);
  }

  /** Whether nothing can pass. */
  boolean isImpossible() {
    return text != null && SearchWords.terms(text).isEmpty();
  }

  /** Those of {@link #MATCHES} for the directory as it is today. */
  Map<String, @Nullable Object> parameters(Viewer viewer) {
    return parameters(null, viewer);
  }

  /**
   * Those of {@link #MATCHES} and {@link #EXISTS_ON_THE_DAY}; a statement that is read for a day
   * needs both.
   */
  Map<String, @Nullable Object> parameters(@Nullable LocalDate asOf, Viewer viewer) {
    Map<String, @Nullable Object> parameters = Days.parameters(Map.of(), asOf, viewer);
    parameters.put(
        "kinds",
        kinds == null || kinds.isEmpty()
            ? List.of(OrganisationKind.values())
            : kinds.stream().distinct().toList());
    parameters.put("sectors", sectors == null || sectors.isEmpty() ? null : sectors);
    parameters.put(
        "sectorQuery",
        sectors == null || sectors.isEmpty()
            ? null
            : sectors.stream().map(Sector::name).collect(Collectors.joining(" OR ")));
    parameters.put("place", place);
    parameters.put("federation", affiliatedWith);
    parameters.put("terms", text == null ? List.of() : SearchWords.terms(text));
    parameters.put("query", text == null ? null : SearchWords.query(text));
    boolean andDissolved = requireNonNullElse(includeDissolved, false);
    boolean isNow = asOf == null || asOf.equals(Days.today());
    parameters.put("andDissolved", andDissolved);
    parameters.put("includeDissolved", andDissolved || !isNow);
    parameters.put("isNow", isNow);
    return parameters;
  }
}
