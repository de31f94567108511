package coop.yui.membership;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import coop.yui.bylaws.MembershipClass;
import coop.yui.graph.Connection;
import coop.yui.graph.Cursor;
import coop.yui.graph.Graph;
import coop.yui.graph.NodeKind;
import coop.yui.graph.Page;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.SearchWords;
import coop.yui.identity.NodeReader;
import coop.yui.identity.Viewer;
import coop.yui.network.Days;
import coop.yui.network.Read;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/**
 * Memberships as they are read. A person reads her own; those who act for a co-operative read all
 * of it; its members read who is and was a member. Nobody else reads anything, federation staff
 * included.
 */
@Component
class Memberships implements NodeReader {

  /** Whether the viewer may read the membership `m`. */
  static final String READABLE =
      """
      (m.person = $viewer OR m.cooperative IN $represents OR (m.since IS NOT NULL AND m.cooperative IN $memberOf))
      """;

  private static final String CONCERNED = "m.person = $viewer OR m.cooperative IN $represents";

  /** Gives the membership `m` as {@link #read(Record)} wants it. */
  static final String RETURN =
      "RETURN m.id AS id, m.cooperative AS cooperative, m.person AS person, m.membershipClass AS"
          + " membershipClass, m.number AS number, CASE WHEN "
          + CONCERNED
          + " THEN m.statement END AS statement, m.appliedAt AS appliedAt, coalesce(m.acceptedAt,"
          + " m.declinedAt) AS answeredAt, m.answeredBy AS answeredBy, CASE WHEN "
          + CONCERNED
          + " THEN m.answer END AS answer, m.since AS since, m.until AS until, m.ending AS ending,"
          + " [(m)-[:SUBSCRIBED]->(s:ShareSubscription) | s {.id, .shares, .amountMinor, .currency,"
          + " .subscribedAt, .paidOn, .cancelledAt}] AS subscriptions,\n"
          + MembershipState.CYPHER
          + " AS state\n";

  private static final String BY_IDS =
      """
      CYPHER 25
      UNWIND $ids AS id
      MATCH (m:Membership {id: id})
      WHERE
      """
          + READABLE
          + RETURN;
  private static final String REGISTER =
      """
      CYPHER 25
      UNWIND $ids AS cooperative
      WITH cooperative
      WHERE cooperative IN $represents OR cooperative IN $memberOf
      CALL (cooperative) {
        MATCH (m:Membership)
        WHERE m.cooperative = cooperative AND m.number > $after
          AND ($classes IS NULL OR m.membershipClass IN $classes)
          AND (NOT $current OR m.until IS NULL OR m.until >= $today)
          AND ($name IS NULL OR EXISTS { MATCH (p:Person {id: m.person}) WHERE p.words CONTAINS $name })
        RETURN m
        ORDER BY m.number
        LIMIT $limit
      }
      """
          + RETURN;
  private static final String PENDING =
      """
      CYPHER 25
      UNWIND $ids AS cooperative
      WITH cooperative
      WHERE cooperative IN $represents
      CALL (cooperative) {
        MATCH (m:Membership)
        WHERE m.cooperative = cooperative AND m.pendingSince > $after
        RETURN m
        ORDER BY m.pendingSince
        LIMIT $limit
      }
      """
          + RETURN;
  private static final String OF_VIEWER =
      """
      CYPHER 25
      MATCH (:Person {id: $viewer})-[:HAS_MEMBERSHIP]->(m:Membership)
      WHERE $ids IS NULL OR m.cooperative IN $ids
      """
          + RETURN
          + "ORDER BY appliedAt DESC, id DESC\nLIMIT 100";
  private static final String COUNTS =
      """
      CYPHER 25
      UNWIND $ids AS cooperative
      MATCH (o:Organisation {id: cooperative})
      WHERE o.id IN $represents OR o.id IN $memberOf
      RETURN cooperative AS of,
        COUNT { MATCH (o)<-[r:MEMBER_OF]-(:Person)
                WHERE r.since <= $today AND (r.until IS NULL OR r.until >= $today) } AS count
      """;

  private final Graph graph;

  Memberships(Graph graph) {
    this.graph = graph;
  }

  /** Narrows a register; what is left out does not narrow. */
  record MembershipFilter(
      @Nullable List<MembershipClass> classes, @Nullable Boolean current, @Nullable String name) {

    static final MembershipFilter NONE = new MembershipFilter(null, null, null);

    private Map<String, @Nullable Object> parameters() {
      Map<String, @Nullable Object> parameters = new HashMap<>();
      parameters.put("classes", classes == null || classes.isEmpty() ? null : classes);
      parameters.put("current", current == null || current);
      parameters.put(
          "name", name == null || name.isBlank() ? null : SearchWords.fold(name.strip()));
      return parameters;
    }
  }

  /** What a page of a register asks for. */
  record RegisterPage(MembershipFilter filter, Page page) {}

  /**
   * Pages of registers by co-operative, in the order of numbers; those whose register the viewer
   * may not read are left out.
   */
  Map<String, Connection<Membership>> registers(
      Collection<String> ids, RegisterPage asked, Viewer viewer) {
    Map<String, @Nullable Object> parameters = asked.filter().parameters();
    parameters.put("after", asked.page().number(0));
    return pages(
        REGISTER,
        parameters,
        readers(ids, viewer),
        asked.page(),
        viewer,
        membership -> new Cursor(String.valueOf(membership.number()), membership.id()));
  }

  /** Pages of what waits at co-operatives the viewer acts for: to be answered, subscribed, paid. */
  Map<String, Connection<Membership>> pending(Collection<String> ids, Page page, Viewer viewer) {
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("after", page.time(OffsetDateTime.parse("0001-01-01T00:00:00Z")));
    return pages(
        PENDING,
        parameters,
        ids.stream().filter(viewer::isRepresentativeOf).toList(),
        page,
        viewer,
        membership -> new Cursor(membership.appliedAt().toString(), membership.id()));
  }

  private Map<String, Connection<Membership>> pages(
      String statement,
      Map<String, @Nullable Object> asked,
      List<String> cooperatives,
      Page page,
      Viewer viewer,
      Function<Membership, Cursor> cursor) {
    Map<String, @Nullable Object> parameters = parameters(asked, viewer);
    parameters.put("ids", cooperatives);
    parameters.put("limit", page.limit());
    Map<String, List<Membership>> rows =
        graph.read(statement, parameters, Memberships::read).stream()
            .collect(groupingBy(Membership::cooperative));
    return cooperatives.stream()
        .collect(
            toMap(
                Function.identity(),
                id -> page.connection(rows.getOrDefault(id, List.of()), cursor)));
  }

  /** Hands on the whole register, in the order of numbers. */
  void each(String cooperative, Viewer viewer, Consumer<Membership> consumer) {
    Map<String, @Nullable Object> asked = new MembershipFilter(null, false, null).parameters();
    asked.put("after", 0);
    Map<String, @Nullable Object> parameters = parameters(asked, viewer);
    parameters.put("ids", readers(List.of(cooperative), viewer));
    parameters.put("limit", Integer.MAX_VALUE);
    graph.forEach(REGISTER, parameters, row -> consumer.accept(read(row)));
  }

  /** The viewer's own, the latest first. */
  List<Membership> own(Viewer viewer) {
    return viewer.isSignedIn() ? ofViewer(null, viewer) : List.of();
  }

  /** The viewer's own latest at each co-operative. */
  Map<String, Membership> own(Collection<String> ids, Viewer viewer) {
    return viewer.isSignedIn()
        ? ofViewer(ids, viewer).stream()
            .collect(toMap(Membership::cooperative, Function.identity(), (latest, older) -> latest))
        : Map.of();
  }

  private List<Membership> ofViewer(@Nullable Collection<String> ids, Viewer viewer) {
    Map<String, @Nullable Object> asked = new HashMap<>();
    asked.put("ids", ids);
    return graph.read(OF_VIEWER, parameters(asked, viewer), Memberships::read);
  }

  /** How many members each has today; those of which the viewer may not know are left out. */
  Map<String, Integer> counts(Collection<String> ids, Viewer viewer) {
    return graph
        .read(
            COUNTS,
            parameters(Map.of("ids", ids), viewer),
            row -> Map.entry(row.get("of").asString(), row.get("count").asInt()))
        .stream()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** The membership with this id, if the viewer may read it. */
  Membership one(String id, Viewer viewer) {
    Membership found = read(List.of(id), viewer).get(id);
    if (found == null) {
      throw new Refusal(RefusalCode.NOT_FOUND).field("membership");
    }
    return found;
  }

  @Override
  public NodeKind kind() {
    return NodeKind.MEMBERSHIP;
  }

  @Override
  public Map<String, Membership> read(List<String> ids, Viewer viewer) {
    return graph.read(BY_IDS, parameters(Map.of("ids", ids), viewer), Memberships::read).stream()
        .collect(toMap(Membership::id, Function.identity(), (one, same) -> one));
  }

  private static List<String> readers(Collection<String> ids, Viewer viewer) {
    return ids.stream().filter(viewer::isOneOf).toList();
  }

  static Map<String, @Nullable Object> parameters(Map<String, ?> others, Viewer viewer) {
    Map<String, @Nullable Object> parameters = viewer.parameters(others);
    parameters.put("today", Days.today());
    return parameters;
  }

  static Membership read(Record row) {
    return new Membership(
        row.get("id").asString(),
        row.get("cooperative").asString(),
        row.get("person").asString(),
        MembershipClass.valueOf(row.get("membershipClass").asString()),
        MembershipState.valueOf(row.get("state").asString()),
        row.get("number").isNull() ? null : row.get("number").asInt(),
        row.get("statement").asString(null),
        row.get("appliedAt").asOffsetDateTime(),
        Read.time(row.get("answeredAt")),
        row.get("answeredBy").asString(null),
        row.get("answer").asString(null),
        Read.day(row.get("since")),
        Read.day(row.get("until")),
        row.get("ending").isNull() ? null : MembershipEnding.valueOf(row.get("ending").asString()),
        row.get("subscriptions").asList(Memberships::subscription).stream()
            .sorted(Comparator.comparing(ShareSubscription::id))
            .toList());
  }

  private static ShareSubscription subscription(Value value) {
    return new ShareSubscription(
        value.get("id").asString(),
        value.get("shares").asInt(),
        Money.ofMinor(
            CurrencyUnit.of(value.get("currency").asString()), value.get("amountMinor").asLong()),
        value.get("subscribedAt").asOffsetDateTime(),
        Read.day(value.get("paidOn")),
        Read.time(value.get("cancelledAt")));
  }
}
