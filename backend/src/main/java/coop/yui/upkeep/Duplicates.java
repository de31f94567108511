package coop.yui.upkeep;

import coop.yui.graph.Connection;
import coop.yui.graph.Cursor;
import coop.yui.graph.Graph;
import coop.yui.graph.NodeKind;
import coop.yui.graph.Page;
import coop.yui.graph.Updates;
import coop.yui.identity.Viewer;
import coop.yui.upkeep.Likeness.Traits;
import jakarta.annotation.PreDestroy;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;

/**
 * Pairs of entries that may be the same organisation, looked for in the background after the
 * directory changed.
 */
@Component
class Duplicates {

  /** A trait that more entries share is no sign any more: a federation's telephone, say. */
  private static final int MOST_ALIKE = 20;

  private static final int MOST_PAIRS = 5_000;
  private static final int BEGINNING = 5;
  private static final int MOST_WEIGHT = 99;

  private static final String TRAITS =
      """
      CYPHER 25
      MATCH (o:Organisation)
      RETURN o.id AS id, o.name AS name, o.website AS website, o.email AS email, o.phone AS phone,
        o.streetAddress AS address, o.latitude AS latitude, o.longitude AS longitude,
        head(COLLECT { MATCH (o)-[:LOCATED_IN]->(place:Place) RETURN place.code }) AS place
      """;
  private static final String TOLD_APART =
      """
      CYPHER 25
      MATCH (one:Organisation)-[:DISTINCT_FROM]->(other:Organisation)
      RETURN one.id AS one, other.id AS other
      """;
  private static final String STILL_OPEN =
      """
      CYPHER 25
      UNWIND $pairs AS pair
      MATCH (one:Organisation {id: pair.one})
      WITH one, pair
      WHERE EXISTS { (:Organisation {id: pair.other}) }
        AND NOT EXISTS { MATCH (one)-[:DISTINCT_FROM]-(other:Organisation) WHERE other.id = pair.other }
      RETURN pair.one AS one, pair.other AS other
      """;

  private final Graph graph;
  private final AtomicBoolean isStale = new AtomicBoolean(true);
  private final Disposable following;
  private volatile @Nullable Found found;

  Duplicates(Graph graph, Updates updates) {
    this.graph = graph;
    this.following =
        updates.all().filter(NodeKind.ORGANISATION::isKindOf).subscribe(id -> isStale.set(true));
  }

  /**
   * Two entries that may be the same organisation.
   *
   * @param oneId the id of the one, the older
   * @param otherId the id of the other
   * @param reasons what they have in common
   */
  record Duplicate(String oneId, String otherId, Set<DuplicateReason> reasons) {

    Cursor cursor() {
      return new Cursor(
          "%02d".formatted(MOST_WEIGHT - Likeness.weight(reasons)), oneId + "|" + otherId);
    }
  }

  private record Pair(String one, String other) {

    static Pair of(String one, String other) {
      return one.compareTo(other) < 0 ? new Pair(one, other) : new Pair(other, one);
    }
  }

  private record Found(List<Duplicate> pairs, OffsetDateTime at) {}

  /**
   * A page of what was found.
   *
   * @param searchedAt as of when; absent while the first search is under way
   */
  record DuplicateList(Connection<Duplicate> page, @Nullable OffsetDateTime searchedAt) {

    public List<Connection.Edge<Duplicate>> edges() {
      return page.edges();
    }

    public List<Duplicate> nodes() {
      return page.nodes();
    }

    public Connection.PageInfo pageInfo() {
      return page.pageInfo();
    }
  }

  /** A page of the pairs that nobody merged or told apart yet, the likeliest first. */
  DuplicateList list(Page page, Viewer viewer) {
    viewer.mustBeStaff();
    Found latest = found;
    if (latest == null) {
      return new DuplicateList(Connection.empty(), null);
    }
    List<Duplicate> open = new ArrayList<>();
    int at = page.from() == null ? 0 : behind(latest.pairs(), page.from());
    while (open.size() < page.limit() && at < latest.pairs().size()) {
      int end = Math.min(latest.pairs().size(), at + page.limit());
      open.addAll(stillOpen(latest.pairs().subList(at, end)));
      at = end;
    }
    List<Duplicate> rows = open.subList(0, Math.min(open.size(), page.limit()));
    return new DuplicateList(page.connection(rows, Duplicate::cursor), latest.at());
  }

  private static int behind(List<Duplicate> pairs, Cursor from) {
    int at = 0;
    while (at < pairs.size() && CURSORS.compare(pairs.get(at).cursor(), from) <= 0) {
      at++;
    }
    return at;
  }

  private static final Comparator<Cursor> CURSORS =
      Comparator.comparing(Cursor::key).thenComparing(Cursor::id);

  private List<Duplicate> stillOpen(List<Duplicate> pairs) {
    Set<Pair> open =
        new HashSet<>(
            graph.read(
                STILL_OPEN,
                Map.of(
                    "pairs",
                    pairs.stream()
                        .map(pair -> Map.of("one", pair.oneId(), "other", pair.otherId()))
                        .toList()),
                row -> new Pair(row.get("one").asString(), row.get("other").asString())));
    return pairs.stream()
        .filter(pair -> open.contains(new Pair(pair.oneId(), pair.otherId())))
        .toList();
  }

  /** Looks for pairs anew when the directory changed since the last time. */
  @Scheduled(fixedDelayString = "${yui.upkeep.search-every:20s}")
  void search() {
    if (!isStale.getAndSet(false)) {
      return;
    }
    try {
      OffsetDateTime at = OffsetDateTime.now(ZoneOffset.UTC);
      List<Traits> entries = graph.read(TRAITS, Map.of(), Duplicates::traits);
      Set<Pair> apart =
          new HashSet<>(
              graph.read(
                  TOLD_APART,
                  Map.of(),
                  row -> Pair.of(row.get("one").asString(), row.get("other").asString())));
      found = new Found(pairs(entries, apart), at);
    } catch (RuntimeException e) {
      isStale.set(true);
      throw e;
    }
  }

  @PreDestroy
  void stop() {
    following.dispose();
  }

  private static List<Duplicate> pairs(List<Traits> entries, Set<Pair> apart) {
    Map<Pair, Duplicate> pairs = new HashMap<>();
    for (Function<Traits, @Nullable String> key : KEYS) {
      Map<String, List<Traits>> alike = new TreeMap<>();
      for (Traits entry : entries) {
        String value = key.apply(entry);
        if (value != null && !value.isEmpty()) {
          alike.computeIfAbsent(value, v -> new ArrayList<>()).add(entry);
        }
      }
      alike.values().stream()
          .filter(group -> group.size() <= MOST_ALIKE)
          .forEach(group -> addAlike(group, apart, pairs));
    }
    return pairs.values().stream()
        .sorted(Comparator.comparing(Duplicate::cursor, CURSORS))
        .limit(MOST_PAIRS)
        .toList();
  }

  /** By what entries are brought together to be compared: each with each would take for ever. */
  private static final List<Function<Traits, @Nullable String>> KEYS =
      List.of(
          Traits::name,
          Traits::website,
          Traits::email,
          Traits::phone,
          Traits::address,
          entry ->
              entry.place() == null || entry.name().length() < BEGINNING
                  ? null
                  : entry.place() + entry.name().substring(0, BEGINNING));

  private static void addAlike(
      Collection<Traits> group, Set<Pair> apart, Map<Pair, Duplicate> pairs) {
    List<Traits> list = List.copyOf(group);
    for (int i = 0; i < list.size(); i++) {
      for (int j = i + 1; j < list.size(); j++) {
        Pair pair = Pair.of(list.get(i).id(), list.get(j).id());
        if (apart.contains(pair) || pairs.containsKey(pair)) {
          continue;
        }
        Set<DuplicateReason> reasons = Likeness.of(list.get(i), list.get(j));
        if (!reasons.isEmpty()) {
          pairs.put(pair, new Duplicate(pair.one(), pair.other(), reasons));
        }
      }
    }
  }

  private static Traits traits(Record row) {
    return new Traits(
        row.get("id").asString(),
        Likeness.plain(row.get("name").asString()),
        Likeness.site(row.get("website").asString(null)),
        Likeness.compact(row.get("email").asString(null)),
        Likeness.compact(row.get("phone").asString(null)),
        Likeness.compact(row.get("address").asString(null)),
        row.get("place").asString(null),
        degrees(row.get("latitude")),
        degrees(row.get("longitude")));
  }

  private static double degrees(Value value) {
    return value.isNull() ? Double.NaN : value.asDouble();
  }
}
