package coop.yui.duties;

import coop.yui.graph.Graph;
import coop.yui.identity.AwaitedDecision;
import coop.yui.identity.AwaitedDecisionReader;
import coop.yui.identity.Viewer;
import coop.yui.network.Days;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What those who act for a co-operative owe its members soon, or owed before. */
@Component
class AwaitedDuties implements AwaitedDecisionReader {

  private static final int DAYS_BEFORE = 14;
  private static final String COOPERATIVES =
      """
      CYPHER 25
      UNWIND $represents AS id
      MATCH (o:Organisation {id: id})
      WHERE o.dissolvedOn IS NULL AND EXISTS { (o)-[:HAS_BYLAWS]->(:Bylaws) }
      RETURN DISTINCT id
      """;

  private final Graph graph;
  private final Duties duties;

  AwaitedDuties(Graph graph, Duties duties) {
    this.graph = graph;
    this.duties = duties;
  }

  /**
   * A duty that waits.
   *
   * @param organisation the id of the co-operative
   */
  record AwaitedDuty(
      String id,
      OffsetDateTime since,
      @Nullable LocalDate dueOn,
      String organisation,
      DutyKind kind,
      String key)
      implements AwaitedDecision {

    private static AwaitedDuty of(OfficerDuty duty) {
      OffsetDateTime since = Days.endOf(duty.dueOn().minusDays(DAYS_BEFORE + 1L));
      return new AwaitedDuty(
          duty.kind() + "|" + duty.cooperative(),
          since,
          duty.dueOn(),
          duty.cooperative(),
          duty.kind(),
          duty.dueOn().toString() + since);
    }
  }

  @Override
  public List<AwaitedDuty> read(Viewer viewer, String key, String id, int limit) {
    return all(viewer)
        .filter(
            duty ->
                duty.key().compareTo(key) > 0
                    || (duty.key().equals(key) && duty.id().compareTo(id) > 0))
        .sorted(Comparator.comparing(AwaitedDuty::key).thenComparing(AwaitedDuty::id))
        .limit(limit)
        .toList();
  }

  @Override
  public int count(Viewer viewer) {
    return (int) all(viewer).count();
  }

  private Stream<AwaitedDuty> all(Viewer viewer) {
    List<String> cooperatives =
        graph.read(COOPERATIVES, viewer.parameters(Map.of()), row -> row.get("id").asString());
    LocalDate soon = Days.today().plusDays(DAYS_BEFORE);
    return duties.of(cooperatives, viewer).values().stream()
        .flatMap(List::stream)
        .filter(duty -> !duty.dueOn().isAfter(soon))
        .map(AwaitedDuty::of);
  }
}
