package coop.yui.network;

import coop.yui.graph.Graph;
import coop.yui.graph.Refusal;
import coop.yui.identity.Viewer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/** How the network grew and shrank over the years, as far as the viewer may see it. */
@Component
class NetworkYears {

  private static final int MOST = 200;

  private static final Map<Among, String> ORGANISATIONS =
      Among.statements(
          """
          RETURN o.foundedOn.year AS began, o.dissolvedOn.year AS gone,
            coalesce(o.dissolvedOn <= $today, false) AS isOver, count(*) AS count
          """);
  private static final String LAST_YEARS =
      """
      RETURN since.year AS began, (until + duration('P1D')).year AS gone,
        coalesce(until < $today, false) AS isOver, count(*) AS count
      """;
  private static final String ALLIANCES =
      "CYPHER 25\nMATCH "
          + NetworkChanges.ALLIED
          + "\nWHERE "
          + NetworkChanges.LINK_VISIBLE
          + " AND "
          + NetworkChanges.PASSES
          + "WITH DISTINCT r.alliance AS alliance, r.since AS since, r.until AS until\n"
          + LAST_YEARS;
  private static final String AFFILIATIONS =
      "CYPHER 25\nMATCH "
          + NetworkChanges.AFFILIATED
          + "\nWHERE "
          + NetworkChanges.LINK_VISIBLE
          + " AND "
          + NetworkChanges.PASSES
          + "WITH r.since AS since, r.until AS until\n"
          + LAST_YEARS;

  private final Graph graph;

  NetworkYears(Graph graph) {
    this.graph = graph;
  }

  /**
   * Every year from that of the first link until this one, at most 200.
   *
   * @throws Refusal those of {@link OrganisationFilter#checked}
   */
  List<NetworkYear> of(OrganisationFilter asked, Viewer viewer) {
    OrganisationFilter filter = asked.checked();
    if (filter.isImpossible()) {
      return List.of();
    }
    LocalDate today = Days.today();
    Map<String, @Nullable Object> parameters = filter.parameters(viewer);
    parameters.put("includeDissolved", true);
    parameters.put("today", today);
    Among.Chosen chosen = Among.choose(graph, parameters);
    List<Span> organisations =
        graph.read(ORGANISATIONS.getOrDefault(chosen.among(), ""), chosen.parameters(), Span::of);
    List<Span> alliances = graph.read(ALLIANCES, parameters, Span::of);
    List<Span> affiliations = graph.read(AFFILIATIONS, parameters, Span::of);
    int first =
        IntStream.concat(beginnings(alliances), beginnings(affiliations))
            .min()
            .orElse(today.getYear());
    return IntStream.rangeClosed(Math.max(first, today.getYear() - MOST + 1), today.getYear())
        .mapToObj(
            year ->
                new NetworkYear(
                    year,
                    year == today.getYear() ? today : LocalDate.of(year, 12, 31),
                    count(organisations, year, today),
                    count(alliances, year, today),
                    count(affiliations, year, today)))
        .toList();
  }

  private static IntStream beginnings(List<Span> spans) {
    return spans.stream().map(Span::began).filter(Objects::nonNull).mapToInt(Integer::intValue);
  }

  private static int count(List<Span> spans, int year, LocalDate today) {
    return spans.stream()
        .filter(span -> span.isThere(year, today.getYear()))
        .mapToInt(Span::count)
        .sum();
  }

  /**
   * How many began and were gone in the same years.
   *
   * @param gone the year of the first day without it
   * @param isOver whether that day has come
   */
  private record Span(@Nullable Integer began, @Nullable Integer gone, boolean isOver, int count) {

    static Span of(Record row) {
      return new Span(
          year(row.get("began")),
          year(row.get("gone")),
          row.get("isOver").asBoolean(),
          row.get("count").asInt());
    }

    private static @Nullable Integer year(Value value) {
      return value.isNull() ? null : value.asInt();
    }

    boolean isThere(int year, int thisYear) {
      boolean hasBegun = began == null || began <= year;
      return hasBegun && (year == thisYear ? !isOver : gone == null || gone > year);
    }
  }
}
