package coop.yui.distribution;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import coop.yui.distribution.CountedMembers.Counted;
import coop.yui.graph.Graph;
import coop.yui.graph.Transaction;
import coop.yui.waterfall.MemberYear;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

/**
 * What members worked in a fiscal year and which shares they held, as it is now and as it was when
 * the figures were entered. Work before somebody was a member is not hers.
 */
@Component
class MemberYears {

  private static final int KEPT_YEARS = 50;
  private static final String NOW =
      """
      CYPHER 25
      MATCH (m:Membership)
      WHERE m.cooperative = $cooperative AND m.number > 0 AND m.since <= $lastDay
        AND (m.until IS NULL OR m.until >= $firstDay)
      WITH m,
        CASE WHEN m.since > $firstDay THEN m.since ELSE $firstDay END AS begin,
        CASE WHEN m.until < $lastDay THEN m.until ELSE $lastDay END AS end
      RETURN m.id AS id, m.person AS person, m.number AS number,
        COLLECT {
          MATCH (w:WorkRecord)
          WHERE w.cooperative = $cooperative AND w.person = m.person AND w.day >= begin AND w.day <= end
            AND w.replacedBy IS NULL
          RETURN sum(w.hundredths)
        }[0] AS hundredths,
        COLLECT {
          MATCH (m)-[:SUBSCRIBED]->(s:ShareSubscription)
          WHERE s.paidOn <= end AND s.currency = $currency
          WITH s, CASE WHEN s.paidOn > $firstDay THEN s.paidOn ELSE $firstDay END AS paid
          RETURN sum(s.amountMinor * (duration.inDays(paid, end).days + 1))
        }[0] AS capitalDays
      ORDER BY number
      """;
  private static final String FORGET =
      """
      CYPHER 25
      MATCH (:FiscalYear {id: $id})-[:COUNTS]->(y:MemberYear)
      DETACH DELETE y
      """;
  private static final String KEEP =
      """
      CYPHER 25
      MATCH (f:FiscalYear {id: $id})
      UNWIND $rows AS row
      CREATE (f)-[:COUNTS]->(:MemberYear {key: f.id + '|' + row.id, membership: row.id, person: row.person,
        number: row.number, hundredths: row.hundredths, capitalDays: row.capitalDays})
      """;
  private static final String KEPT =
      """
      CYPHER 25
      UNWIND $ids AS of
      MATCH (:FiscalYear {id: of})-[:COUNTS]->(y:MemberYear)
      RETURN of, y.membership AS id, y.person AS person, y.number AS number, y.hundredths AS hundredths,
        y.capitalDays AS capitalDays
      ORDER BY number
      """;

  private final Graph graph;
  private final Cache<String, CountedMembers> kept =
      Caffeine.newBuilder().maximumSize(KEPT_YEARS).build();

  MemberYears(Graph graph) {
    this.graph = graph;
  }

  /** As it is now. */
  static CountedMembers now(Transaction transaction, FiscalYear year) {
    return CountedMembers.of(transaction.run(NOW, parameters(year), MemberYears::read));
  }

  /** As it is now. */
  CountedMembers now(FiscalYear year) {
    return CountedMembers.of(graph.read(NOW, parameters(year), MemberYears::read));
  }

  private static Map<String, Object> parameters(FiscalYear year) {
    return Map.of(
        "cooperative", year.cooperative(),
        "firstDay", year.firstDay(),
        "lastDay", year.lastDay(),
        "currency", year.currency().getCode());
  }

  /** Keeps what was counted with the figures; what was counted before is gone. */
  static void keep(Transaction transaction, FiscalYear year, CountedMembers counted) {
    transaction.run(FORGET, Map.of("id", year.id()));
    List<Map<String, Object>> rows =
        IntStream.range(0, counted.members().size()).mapToObj(i -> row(counted, i)).toList();
    transaction.run(KEEP, Map.of("id", year.id(), "rows", rows));
  }

  private static Map<String, Object> row(CountedMembers counted, int index) {
    MemberYear member = counted.members().get(index);
    return Map.of(
        "id", member.id(),
        "person", counted.persons().get(index),
        "number", member.number(),
        "hundredths", member.hundredths(),
        "capitalDays", member.capitalDays());
  }

  /** As it was when the figures were entered, within an act. */
  static CountedMembers kept(Transaction transaction, FiscalYear year) {
    return CountedMembers.of(
        transaction.run(KEPT, Map.of("ids", List.of(year.id())), MemberYears::read));
  }

  /** As it was when the figures were entered, by the ids of years the viewer was given. */
  Map<String, CountedMembers> kept(Collection<FiscalYear> years) {
    Map<String, CountedMembers> found = new HashMap<>();
    Map<String, String> missing = new HashMap<>();
    for (FiscalYear year : years) {
      String key = key(year);
      CountedMembers before = kept.getIfPresent(key);
      if (before == null) {
        missing.put(year.id(), key);
      } else {
        found.put(year.id(), before);
      }
    }
    if (!missing.isEmpty()) {
      Map<String, List<Counted>> rows =
          graph
              .read(
                  KEPT,
                  Map.of("ids", missing.keySet()),
                  row -> Map.entry(row.get("of").asString(), read(row)))
              .stream()
              .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
      missing.forEach(
          (id, key) -> {
            CountedMembers counted = CountedMembers.of(rows.getOrDefault(id, List.of()));
            kept.put(key, counted);
            found.put(id, counted);
          });
    }
    return found;
  }

  /** With other figures another count is kept. */
  private static String key(FiscalYear year) {
    return year.id() + "|" + Objects.requireNonNull(year.figures()).version();
  }

  private static Counted read(Record row) {
    return new Counted(
        new MemberYear(
            row.get("id").asString(),
            row.get("number").asInt(),
            row.get("hundredths").asLong(),
            row.get("capitalDays").asLong()),
        row.get("person").asString());
  }
}
