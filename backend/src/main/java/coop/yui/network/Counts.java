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

/** How many organisations there are on a day, by kind, sector and place. */
@Component
class Counts {

  private static final Map<Among, String> TOTAL = statements("RETURN count(*) AS count");
  private static final Map<Among, String> BY_KIND =
      statements("RETURN o.kind AS kind, count(*) AS count ORDER BY count DESC, kind");
  private static final Map<Among, String> BY_SECTOR =
      statements(
          """
          UNWIND o.sectors AS sector
          RETURN sector, count(*) AS count
          ORDER BY count DESC, sector
          """);
  private static final Map<Among, String> BY_PLACE =
      statements(
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

  private static Map<Among, String> statements(String rest) {
    return Among.statements("AND " + OrganisationFilter.EXISTS_ON_THE_DAY + rest);
  }

  private final Graph graph;

  Counts(Graph graph) {
    this.graph = graph;
  }

  int total(OrganisationCounts asked, Viewer viewer) {
    List<Integer> total = read(TOTAL, asked, viewer, row -> row.get("count").asInt());
    return total.isEmpty() ? 0 : total.getFirst();
  }

  List<KindCount> byKind(OrganisationCounts asked, Viewer viewer) {
    return read(
        BY_KIND,
        asked,
        viewer,
        row ->
            new KindCount(
                OrganisationKind.valueOf(row.get("kind").asString()), row.get("count").asInt()));
  }

  List<SectorCount> bySector(OrganisationCounts asked, Viewer viewer) {
    return read(
        BY_SECTOR,
        asked,
        viewer,
        row ->
            new SectorCount(
                Sector.valueOf(row.get("sector").asString()), row.get("count").asInt()));
  }

  List<PlaceCount> byPlace(OrganisationCounts asked, Viewer viewer) {
    return read(
        BY_PLACE,
        asked,
        viewer,
        row -> new PlaceCount(row.get("code").asString(), row.get("count").asInt()));
  }

  private <T> List<T> read(
      Map<Among, String> statements,
      OrganisationCounts asked,
      Viewer viewer,
      Function<Record, T> mapping) {
    OrganisationFilter filter = asked.filter();
    if (filter.isImpossible()) {
      return List.of();
    }
    Map<String, @Nullable Object> parameters = filter.parameters(asked.asOf(), viewer);
    parameters.put("parts", filter.place());
    Among.Chosen chosen = Among.choose(graph, parameters);
    return graph.read(statements.getOrDefault(chosen.among(), ""), chosen.parameters(), mapping);
  }
}
