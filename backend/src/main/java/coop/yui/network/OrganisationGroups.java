package coop.yui.network;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import coop.yui.graph.Cursor;
import coop.yui.graph.Graph;
import coop.yui.graph.Page;
import coop.yui.identity.Viewer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The organisations of many federations or places at once, by name: the same page for each, in one
 * round trip.
 */
@Component
class OrganisationGroups {

  private static final String AFFILIATED =
      """
      MATCH (group)<-[a:AFFILIATED_WITH]-(o:Organisation)
      WHERE a.since <= $since AND (a.until IS NULL OR a.until >= $asOf)
        AND (o.visibility IN $visibilities OR o.id IN $admitted)
      """;
  private static final String SITTING =
      """
      MATCH (group)<-[:WITHIN*0..5]-(:Place)<-[:LOCATED_IN]-(o:Organisation)
      WHERE o.dissolvedOn IS NULL AND (o.visibility IN $visibilities OR o.id IN $admitted)
      """;
  private static final String PAGE =
      """
          AND (o.sortName > $key OR (o.sortName = $key AND o.id > $id))
        RETURN DISTINCT o
        ORDER BY o.sortName, o.id
        LIMIT $limit
      }
      """
          + Organisations.RETURN_ORGANISATION
          + ", of, o.sortName AS key ORDER BY key, o.id";
  private static final String FEDERATIONS =
      """
      UNWIND $ids AS of
      MATCH (group:Federation {id: of})
      """;
  private static final String PLACES =
      """
      UNWIND $ids AS of
      MATCH (group:Place {code: of})
      """;
  private static final String OF_FEDERATIONS =
      "CYPHER 25\n" + FEDERATIONS + "CALL (group) {\n" + AFFILIATED + PAGE;
  private static final String IN_PLACES =
      "CYPHER 25\n" + PLACES + "CALL (group) {\n" + SITTING + PAGE;
  private static final String COUNT_OF_FEDERATIONS =
      "CYPHER 25\n" + FEDERATIONS + AFFILIATED + "RETURN of, count(DISTINCT o) AS count";
  private static final String COUNT_IN_PLACES =
      "CYPHER 25\n" + PLACES + SITTING + "RETURN of, count(DISTINCT o) AS count";

  private final Graph graph;

  OrganisationGroups(Graph graph) {
    this.graph = graph;
  }

  /** Who belonged to each federation on a day, by the federation's id. */
  Map<String, Counted<Organisation>> ofFederations(
      Collection<String> federations, LocalDate asOf, Page page, Viewer viewer) {
    return read(OF_FEDERATIONS, COUNT_OF_FEDERATIONS, federations, asOf, page, viewer);
  }

  /** Who sits in each place or anywhere within, by the place's code. */
  Map<String, Counted<Organisation>> inPlaces(Collection<String> codes, Page page, Viewer viewer) {
    return read(IN_PLACES, COUNT_IN_PLACES, codes, Days.today(), page, viewer);
  }

  private record Row(String of, String key, Organisation organisation) {}

  private Map<String, Counted<Organisation>> read(
      String statement,
      String counting,
      Collection<String> ids,
      LocalDate asOf,
      Page page,
      Viewer viewer) {
    Map<String, @Nullable Object> parameters = Days.parameters(Map.of("ids", ids), asOf, viewer);
    parameters.put("key", page.key(""));
    parameters.put("id", page.id(""));
    parameters.put("limit", page.limit());
    Map<String, List<Row>> rows =
        graph
            .read(
                statement,
                parameters,
                row ->
                    new Row(
                        row.get("of").asString(),
                        row.get("key").asString(),
                        Organisations.read(row)))
            .stream()
            .collect(groupingBy(Row::of, mapping(row -> row, toList())));
    return Counted.forEach(
        ids,
        id ->
            page.connection(
                    rows.getOrDefault(id, List.of()),
                    row -> new Cursor(row.key(), row.organisation().id()))
                .map(Row::organisation),
        () ->
            graph.read(counting, parameters, Counted::ofRow).stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }
}
