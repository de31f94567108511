package coop.yui.duties;

import static java.util.stream.Collectors.toMap;

import coop.yui.bylaws.Bylaws;
import coop.yui.bylaws.BylawsVersions;
import coop.yui.graph.Graph;
import coop.yui.identity.Viewer;
import coop.yui.network.Days;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/** When the officers owe the members what: reckoned from the bylaws and what was done before. */
@Component
class Duties {

  private static final String DONE =
      """
      CYPHER 25
      UNWIND $ids AS id
      MATCH (o:Organisation {id: id})-[:HAS_BYLAWS]->(b:Bylaws)
      WITH id, min(b.adoptedAt) AS enteredAt
      RETURN id, enteredAt, COLLECT {
        UNWIND $kinds AS kind
        CALL (id, kind) {
          MATCH (r:OfficerReport)
          WHERE r.cooperative = id AND r.kind = kind
          RETURN r
          ORDER BY r.day DESC, r.id DESC
          LIMIT 1
        }
        RETURN {kind: kind, report: r.id, day: r.day}
      } AS last
      """;

  private final Graph graph;
  private final BylawsVersions bylaws;

  Duties(Graph graph, BylawsVersions bylaws) {
    this.graph = graph;
    this.bylaws = bylaws;
  }

  private record Last(String report, LocalDate day) {}

  /**
   * The duties by co-operative, in the order of the schema; those whose duties the viewer may not
   * read are left out. Without bylaws there are none.
   */
  Map<String, List<OfficerDuty>> of(Collection<String> ids, Viewer viewer) {
    List<String> readable = ids.stream().filter(viewer::isOneOf).toList();
    Map<String, Bylaws> rules = bylaws.inForce(readable, Days.today(), viewer);
    Map<String, List<OfficerDuty>> duties =
        graph
            .read(
                DONE,
                Map.of("ids", readable, "kinds", List.of(DutyKind.values())),
                Function.identity())
            .stream()
            .filter(row -> rules.containsKey(row.get("id").asString()))
            .collect(toMap(row -> row.get("id").asString(), row -> duties(row, rules)));
    return readable.stream()
        .collect(toMap(Function.identity(), id -> duties.getOrDefault(id, List.of()), (a, b) -> a));
  }

  private static List<OfficerDuty> duties(Record row, Map<String, Bylaws> rules) {
    String cooperative = row.get("id").asString();
    LocalDate entered = Days.of(row.get("enteredAt").asOffsetDateTime());
    Map<DutyKind, Last> last =
        row.get("last").asList(Function.identity()).stream()
            .collect(toMap(one -> DutyKind.valueOf(one.get("kind").asString()), Duties::last));
    Bylaws inForce = rules.get(cooperative);
    return inForce == null
        ? List.of()
        : Arrays.stream(DutyKind.values())
            .flatMap(kind -> duty(inForce, kind, last.get(kind), entered))
            .toList();
  }

  private static Last last(Value value) {
    return new Last(value.get("report").asString(), value.get("day").asLocalDate());
  }

  private static Stream<OfficerDuty> duty(
      Bylaws rules, DutyKind kind, @Nullable Last last, LocalDate entered) {
    int months = rules.terms().count(kind.months());
    if (months == 0) {
      return Stream.of();
    }
    LocalDate dueOn = (last == null ? entered : last.day()).plusMonths(months);
    return Stream.of(
        new OfficerDuty(
            rules.cooperative(),
            kind,
            months,
            last == null ? null : last.report(),
            dueOn,
            dueOn.isBefore(Days.today())));
  }
}
