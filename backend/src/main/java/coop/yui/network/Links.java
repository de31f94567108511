package coop.yui.network;

import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.toMap;

import coop.yui.graph.AtOnce;
import coop.yui.graph.Graph;
import coop.yui.graph.NodeKind;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.identity.Viewer;
import coop.yui.network.Path.PathStep;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/**
 * Ways and neighbourhoods in the network, as of a day, only through organisations that the viewer
 * may see (clauses 6.1 and 6.3). A link that has not begun today is its parties' own business,
 * whatever day is asked for.
 */
@Component
class Links {

  private static final int MOST_LINKS = 30_000;
  private static final int DEEPEST = 3;
  private static final int MOST_PATHS = 3;
  static final int LARGEST_NEIGHBOURHOOD = 1_000;
  private static final int LARGEST_OVERVIEW = 10_000;

  static final String IN_FORCE = "r.since <= $since AND (r.until IS NULL OR r.until >= $asOf)";
  static final String RETURN_LINK =
      """
      RETURN type(r) AS type, startNode(r).id AS source, endNode(r).id AS target, r.since AS since,
        r.until AS until, coalesce(r.alliance, r.id) AS origin
      """;
  private static final String SHORTEST_PATH =
      """
      CYPHER 25
      MATCH (start:Organisation {id: $from})
      WITH start
      LIMIT 1
      MATCH path = SHORTEST 1 (start)
        ((x WHERE (x.visibility IN $visibilities OR x.id IN $admitted OR x.isIntroducer)
           AND CASE WHEN size($without) = 0 THEN true ELSE NOT x.id IN $without END)
         -[r:ALLIED_WITH|AFFILIATED_WITH|REPRESENTS
           WHERE (r.since <= $since OR r.since < $sinceEnd)
             AND (r.until IS NULL OR r.until >= $asOf OR r.until >= $asOfEnd)
             AND CASE WHEN size($withoutLinks) = 0 THEN true ELSE NOT coalesce(r.alliance, r.id) IN $withoutLinks END]-
         (y WHERE y.visibility IN $visibilities OR y.id IN $admitted OR y.isIntroducer)){1,6}
        (end:Organisation {id: $to})
      RETURN [n IN nodes(path) | n.id] AS nodes,
        [r IN relationships(path) | {type: type(r), source: startNode(r).id, target: endNode(r).id,
          since: date(r.since), until: date(r.until), origin: coalesce(r.alliance, r.id)}] AS links
      """;
  // Said and not left to the planner, here and below: a plan made while there were few links reads
  // all of them. In order of ids: the order in which the graph finds them changes with what others
  // keep private.
  private static final String NEIGHBOURS =
      """
      CYPHER 25
      UNWIND $frontier AS id
      MATCH (source:Organisation {id: id})-[r:ALLIED_WITH|AFFILIATED_WITH]-(o:Organisation)
      USING INDEX source:Organisation(id)
      WHERE CASE WHEN $kinds IS NULL THEN true ELSE o.kind IN $kinds END AND
      """
          + IN_FORCE
          + " AND "
          + Organisations.VISIBLE
          + """

          WITH DISTINCT o.id AS id
          ORDER BY id
          LIMIT $limit
          RETURN id
          """;
  private static final String AMONG =
      """
      CYPHER 25
      UNWIND $ids AS id
      MATCH (source:Organisation {id: id})-[r:ALLIED_WITH|AFFILIATED_WITH]->(other:Organisation)
      USING INDEX source:Organisation(id)
      WHERE
      """
          + IN_FORCE
          + """

          WITH r, other.id AS target
          WHERE $among[target] IS NOT NULL
          """
          + RETURN_LINK
          + "LIMIT $limit";
  private static final Map<Among, String> MOST_LINKED_EVER =
      Among.statements(
          "AND "
              + OrganisationFilter.EXISTS_ON_THE_DAY
              + """
              WITH o, COUNT { (o)-[:ALLIED_WITH|AFFILIATED_WITH]-() } AS ever
              RETURN o.id AS id, ever
              ORDER BY ever DESC, id
              LIMIT $limit
              """);
  private static final String MOST_LINKED =
      """
      CYPHER 25
      UNWIND $ids AS id
      MATCH (o:Organisation {id: id})
      RETURN o.id AS id,
        COUNT {
          MATCH (o)-[r:ALLIED_WITH|AFFILIATED_WITH]-(x:Organisation)
          WHERE r.since <= $since AND (r.until IS NULL OR r.until >= $asOf)
            AND (x.visibility IN $visibilities OR x.id IN $admitted)
        } AS linked
      ORDER BY linked DESC, id
      LIMIT $limit
      """;

  private static final String COUNT =
      """
      CYPHER 25
      UNWIND $ids AS id
      MATCH (source:Organisation {id: id})-[r:ALLIED_WITH|AFFILIATED_WITH]-(o:Organisation)
      USING INDEX source:Organisation(id)
      WHERE
      """
          + IN_FORCE
          + " AND "
          + Organisations.VISIBLE
          + """

          RETURN id, count(DISTINCT o) AS count
          """;

  private static final Comparator<Link> BY_ENDS =
      Comparator.comparing(Link::source).thenComparing(Link::target).thenComparing(Link::originId);

  private final Graph graph;
  private final Organisations organisations;

  Links(Graph graph, Organisations organisations) {
    this.graph = graph;
    this.organisations = organisations;
  }

  /**
   * A shortest way of at most six links and others that share neither an organisation between nor,
   * for those who are linked already, the link; the shortest first. A person who acts for two
   * organisations links them where she agreed to that, and counts for two links.
   *
   * @throws Refusal INVALID_ID, NOT_FOUND for ids of other things; INVALID_VALUE
   */
  List<Path> paths(String from, String to, @Nullable LocalDate asOf, int atMost, Viewer viewer) {
    mustBeWithin(atMost, MOST_PATHS, "atMost");
    NodeKind.ORGANISATION.check(from, "from");
    NodeKind.ORGANISATION.check(to, "to");
    if (from.equals(to)) {
      boolean isThere = organisations.read(List.of(from), viewer).containsKey(from);
      return isThere ? List.of(new Path(List.of())) : List.of();
    }
    Map<String, @Nullable Object> parameters =
        Days.parameters(Map.of("from", from, "to", to), asOf, viewer);
    OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
    OffsetDateTime end = Days.endOf(requireNonNullElse(asOf, Days.today()));
    parameters.put("asOfEnd", end);
    parameters.put("sinceEnd", end.isBefore(now) ? end : now);
    List<String> without = new ArrayList<>();
    List<String> withoutLinks = new ArrayList<>();
    List<Path> paths = new ArrayList<>();
    while (paths.size() < atMost) {
      parameters.put("without", without);
      parameters.put("withoutLinks", withoutLinks);
      Optional<Record> row = graph.readOne(SHORTEST_PATH, parameters, found -> found);
      if (row.isEmpty()) {
        break;
      }
      List<String> nodes = row.get().get("nodes").asList(Value::asString);
      List<Link> links = row.get().get("links").asList(Links::link);
      paths.add(path(nodes, links, viewer));
      without.addAll(nodes.subList(1, nodes.size() - 1));
      if (links.size() == 1) {
        withoutLinks.add(links.getFirst().originId());
      }
    }
    return paths;
  }

  private Path path(List<String> nodes, List<Link> links, Viewer viewer) {
    Map<String, Organisation> found =
        organisations.read(nodes.stream().filter(NodeKind.ORGANISATION::isKindOf).toList(), viewer);
    List<PathStep> steps = new ArrayList<>();
    for (int i = 0; i < links.size(); i++) {
      Organisation from = Objects.requireNonNull(found.get(nodes.get(i)));
      Organisation to = found.get(nodes.get(i + 1));
      if (to != null) {
        steps.add(new PathStep(from, to, links.get(i), null));
      } else {
        String person = nodes.get(i + 1);
        to = Objects.requireNonNull(found.get(nodes.get(i + 2)));
        steps.add(new PathStep(from, to, shared(from, to, links.get(i), links.get(i + 1)), person));
        i++;
      }
    }
    return new Path(steps);
  }

  /** That one person acts for both, for as long as she does. */
  private static Link shared(Organisation from, Organisation to, Link one, Link other) {
    LocalDate since = one.since().isAfter(other.since()) ? one.since() : other.since();
    LocalDate until =
        Stream.of(one, other)
            .map(Link::until)
            .filter(Objects::nonNull)
            .min(Comparator.naturalOrder())
            .orElse(null);
    return new Link(
        LinkKind.SHARED_REPRESENTATIVE, from.id(), to.id(), since, until, one.originId());
  }

  /**
   * The organisations within some links of one.
   *
   * @throws Refusal NOT_FOUND; INVALID_VALUE when depth or size are beyond what is allowed
   */
  Subgraph neighbourhood(
      String of,
      int depth,
      @Nullable List<OrganisationKind> kinds,
      @Nullable LocalDate asOf,
      int atMost,
      Viewer viewer) {
    mustBeWithin(depth, DEEPEST, "depth");
    mustBeWithin(atMost, LARGEST_NEIGHBOURHOOD, "atMost");
    if (organisations.byId(of, viewer) == null) {
      throw new Refusal(RefusalCode.NOT_FOUND).field("of");
    }
    Map<String, @Nullable Object> parameters = Days.parameters(Map.of(), asOf, viewer);
    parameters.put("kinds", kinds == null || kinds.isEmpty() ? null : kinds);
    Set<String> reached = new LinkedHashSet<>(List.of(of));
    List<String> frontier = List.of(of);
    boolean isCut = false;
    for (int level = 0; level < depth && !frontier.isEmpty() && !isCut; level++) {
      // Those known already may come back, so there must be room for them.
      parameters.put("frontier", frontier);
      parameters.put("limit", atMost + reached.size() + 1);
      List<String> next = new ArrayList<>();
      for (String id : graph.read(NEIGHBOURS, parameters, row -> row.get("id").asString())) {
        if (reached.contains(id)) {
          continue;
        }
        if (reached.size() >= atMost) {
          isCut = true;
          break;
        }
        reached.add(id);
        next.add(id);
      }
      frontier = next;
    }
    return subgraph(List.copyOf(reached), isCut, asOf, viewer);
  }

  /**
   * The organisations that pass a filter and were most linked on a day, counting links with those
   * that the viewer may see.
   *
   * @throws Refusal INVALID_VALUE when the size is beyond what is allowed, and those of {@link
   *     OrganisationFilter#checked}
   */
  Subgraph overview(OrganisationFilter asked, @Nullable LocalDate asOf, int atMost, Viewer viewer) {
    mustBeWithin(atMost, LARGEST_OVERVIEW, "atMost");
    OrganisationFilter filter = asked.checked();
    if (filter.isImpossible()) {
      return new Subgraph(List.of(), List.of(), false);
    }
    Map<String, @Nullable Object> parameters = filter.parameters(asOf, viewer);
    Among.Chosen chosen = Among.choose(graph, parameters);
    List<String> ids = mostLinked(chosen, atMost + 1);
    boolean isCut = ids.size() > atMost;
    return subgraph(isCut ? ids.subList(0, atMost) : ids, isCut, asOf, viewer);
  }

  private record Linked(String id, int count) {}

  /**
   * The most linked of a day are looked for among those with most links ever, which the graph
   * counts without looking at each; as many of these as make sure that none was missed.
   */
  private List<String> mostLinked(Among.Chosen chosen, int count) {
    Map<String, @Nullable Object> parameters = new HashMap<>(chosen.parameters());
    String ever = MOST_LINKED_EVER.getOrDefault(chosen.among(), "");
    for (int looked = 2 * count; ; looked *= 4) {
      parameters.put("limit", looked);
      List<Linked> candidates = graph.read(ever, parameters, row -> linked(row, "ever"));
      parameters.put("ids", candidates.stream().map(Linked::id).toList());
      parameters.put("limit", count);
      List<Linked> most = graph.read(MOST_LINKED, parameters, row -> linked(row, "linked"));
      if (candidates.size() < looked || candidates.getLast().count() <= most.getLast().count()) {
        return most.stream().map(Linked::id).toList();
      }
    }
  }

  private static Linked linked(Record row, String count) {
    return new Linked(row.get("id").asString(), row.get(count).asInt());
  }

  /**
   * With how many organisations each of these is linked on a day; those without links are left out.
   */
  Map<String, Integer> counts(Collection<String> ids, LocalDate asOf, Viewer viewer) {
    return graph
        .read(
            COUNT,
            Days.parameters(Map.of("ids", ids), asOf, viewer),
            row -> Map.entry(row.get("id").asString(), row.get("count").asInt()))
        .stream()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private Subgraph subgraph(
      List<String> ids, boolean isCut, @Nullable LocalDate asOf, Viewer viewer) {
    Map<String, Organisation> found = new HashMap<>();
    List<Link> links = new ArrayList<>();
    AtOnce.run(
        () -> found.putAll(organisations.read(ids, viewer)),
        () ->
            links.addAll(
                graph.read(
                    AMONG,
                    Days.parameters(
                        Map.of("ids", ids, "among", set(ids), "limit", MOST_LINKS + 1),
                        asOf,
                        viewer),
                    row -> link(row))));
    links.sort(BY_ENDS);
    boolean hasTooManyLinks = links.size() > MOST_LINKS;
    return new Subgraph(
        ids.stream().map(found::get).filter(Objects::nonNull).toList(),
        hasTooManyLinks ? links.subList(0, MOST_LINKS) : links,
        isCut || hasTooManyLinks);
  }

  /** As a map, in which a statement finds an id at once; a list it would walk through. */
  private static Map<String, Boolean> set(List<String> ids) {
    return ids.stream().collect(toMap(Function.identity(), id -> true));
  }

  private static void mustBeWithin(int value, int maximum, String field) {
    if (value < 1 || value > maximum) {
      throw new Refusal(RefusalCode.INVALID_VALUE)
          .field(field)
          .with("minimum", 1)
          .with("maximum", maximum);
    }
  }

  static Link link(org.neo4j.driver.types.MapAccessor row) {
    return new Link(
        switch (row.get("type").asString()) {
          case "ALLIED_WITH" -> LinkKind.ALLIANCE;
          case "AFFILIATED_WITH" -> LinkKind.AFFILIATION;
          default -> LinkKind.SHARED_REPRESENTATIVE;
        },
        row.get("source").asString(),
        row.get("target").asString(),
        row.get("since").asLocalDate(),
        Read.day(row.get("until")),
        row.get("origin").asString());
  }
}
