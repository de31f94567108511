package coop.yui.network;

import coop.yui.graph.Graph;
import coop.yui.identity.Viewer;
import coop.yui.network.OrganisationCounts.KindCount;
import coop.yui.network.OrganisationCounts.PlaceCount;
import coop.yui.network.OrganisationCounts.SectorCount;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

/** How many organisations there are, by kind, sector and place. */
@Component
class Counts {

  private static final Map<Among, String> TOTAL = Among.statements("RETURN count(*) AS count");
  private static final Map<Among, String> BY_KIND =
      Among.statements("RETURN o.kind AS kind, count(*) AS count ORDER BY count DESC, kind");
  private static final Map<Among, String> BY_SECTOR =
      Among.statements(
          """
          UNWIND o.sectors AS sector
          RETURN sector, count(*) AS count
          ORDER BY count DESC, sector
          """);
  private static final Map<Among, String> BY_PLACE =
      Among.statements(
          """
          MATCH (o)-[:LOCATED_IN]->(place:Place)
          WITH place, count(o) AS sitting
          WITH sitting, coalesce(
            head(COLLECT { MATCH (place)-[:WITHIN*0..5]->(part:Place)-[:WITHIN]->(whole:Place)
              WHERE whole.code = $parts RETURN part.code }),
            CASE WHEN $parts IS NULL THEN
              head(COLLECT { MATCH (place)-[:WITHIN*0..5]->(p:Place) WHERE p.kind = 'REGION' RETURN p.code }) END,
            CASE WHEN $parts IS NULL THEN
              head(COLLECT { MATCH (place)-[:WITHIN*0..5]->(p:Place) WHERE p.kind = 'COUNTRY' RETURN p.code }) END,
            place.code) AS code
          RETURN code, sum(sitting) AS count
          ORDER BY count DESC, code
          LIMIT 200
          """);

  private final Graph graph;

  Counts(Graph graph) {
    this.graph = graph;
  }

  int total(OrganisationFilter filter, Viewer viewer) {
    List<Integer> total = read(TOTAL, filter, viewer, row -> row.get("count").asInt());
    return total.isEmpty() ? 0 : total.getFirst();
  }

  List<KindCount> byKind(OrganisationFilter filter, Viewer viewer) {
    return read(
        BY_KIND,
        filter,
        viewer,
        row ->
            new KindCount(
                OrganisationKind.valueOf(row.get("kind").asString()), row.get("count").asInt()));
  }

  List<SectorCount> bySector(OrganisationFilter filter, Viewer viewer) {
    return read(
        BY_SECTOR,
        filter,
        viewer,
        row ->
            new SectorCount(
                Sector.valueOf(row.get("sector").asString()), row.get("count").asInt()));
  }

  List<PlaceCount> byPlace(OrganisationFilter filter, Viewer viewer) {
    return read(
        BY_PLACE,
        filter,
        viewer,
        row -> new PlaceCount(row.get("code").asString(), row.get("count").asInt()));
  }

  private <T> List<T> read(
      Map<Among, String> statements,
      OrganisationFilter filter,
      Viewer viewer,
      Function<Record, T> mapping) {
    if (filter.isImpossible()) {
      return List.of();
    }
    Map<String, @Nullable Object> parameters = filter.parameters(viewer);
    parameters.put("parts", filter.place());
    Among.Chosen chosen = Among.choose(graph, parameters);
    return graph.read(statements.getOrDefault(chosen.among(), ""), chosen.parameters(), mapping);
  }
}
