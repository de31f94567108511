package coop.yui.network;

import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import coop.yui.graph.Connection;
import coop.yui.graph.Cursor;
import coop.yui.graph.Graph;
import coop.yui.graph.NodeKind;
import coop.yui.graph.Page;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.identity.NodeReader;
import coop.yui.identity.Viewer;
import coop.yui.network.Alliance.AllianceEnding;
import coop.yui.network.Alliance.AllianceParty;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/**
 * Alliances as the viewer may see them: those that are or were in force by everyone who may see a
 * party, the others by representatives of their parties or proposer and staff.
 */
@Component
public class Alliances implements NodeReader {

  /**
   * Whether the viewer may see the alliance `a`, on the day `$today`. One of whose parties she sees
   * only one would tell her that there is another.
   */
  public static final String VISIBLE =
      """
      ($isStaff
        OR EXISTS { MATCH (a)-[:PARTY_TO|PROPOSED_BY]-(party:Organisation) WHERE party.id IN $represents }
        OR (a.agreedAt IS NOT NULL AND a.withdrawnAt IS NULL AND a.since <= $today
          AND (a.until IS NULL OR a.until >= a.since)
          AND COUNT { MATCH (a)<-[:PARTY_TO]-(party:Organisation) WHERE party.visibility IN $visibilities } > 1))
      """;

  private static final String RETURN_ALLIANCE =
      " RETURN a AS alliance, "
          + AllianceState.CYPHER
          + """
            AS state,
            head(COLLECT { MATCH (a)-[:PROPOSED_BY]->(o:Organisation) RETURN o.id }) AS proposedBy,
            COLLECT {
              MATCH (a)<-[answer:PARTY_TO]-(o:Organisation)
              WHERE o.visibility IN $visibilities OR o.id IN $admitted
              RETURN answer {.*, organisation: o.id} ORDER BY answer.position, o.id } AS parties
          """;
  private static final String BY_IDS =
      """
      CYPHER 25
      UNWIND $ids AS id
      MATCH (a:Alliance {id: id})
      WHERE
      """
          + VISIBLE
          + RETURN_ALLIANCE;
  private static final String PASSES =
      "a.proposedAt < $asOfEnd AND ($purposes IS NULL OR any(purpose IN a.purposes WHERE purpose IN"
          + " $purposes)) AND ($states IS NULL OR "
          + AllianceState.CYPHER
          + " IN $states) AND "
          + VISIBLE;
  private static final String NEWEST_FIRST =
      """
      CYPHER 25
      MATCH (a:Alliance)
      WHERE a.proposedAt <= $key AND a.id IS NOT NULL
      WITH a
      WHERE CASE WHEN a.proposedAt = $key THEN a.id < $id ELSE true END AND
      """
          + PASSES
          + """
          WITH a
          ORDER BY a.proposedAt DESC, a.id DESC
          LIMIT $limit
          """
          + RETURN_ALLIANCE
          + "ORDER BY a.proposedAt DESC, a.id DESC";
  private static final String OF_PARTIES_NEWEST_FIRST =
      """
      CYPHER 25
      UNWIND $parties AS of
      CALL (of) {
        MATCH (o:Organisation {id: of})-[:PARTY_TO]->(a:Alliance)
        WHERE (o.visibility IN $visibilities OR o.id IN $admitted)
          AND (a.proposedAt < $key OR (a.proposedAt = $key AND a.id < $id)) AND
      """
          + PASSES
          + """
            RETURN a
            ORDER BY a.proposedAt DESC, a.id DESC
            LIMIT $limit
          }
          """
          + RETURN_ALLIANCE
          + ", of ORDER BY a.proposedAt DESC, a.id DESC";
  private static final String COUNT =
      """
      CYPHER 25
      MATCH (a:Alliance)
      WHERE
      """
          + PASSES
          + """
          WITH a LIMIT $limit
          RETURN count(*) AS count
          """;
  private static final String COUNT_OF_PARTIES =
      """
      CYPHER 25
      UNWIND $parties AS of
      MATCH (o:Organisation {id: of})
      WHERE o.visibility IN $visibilities OR o.id IN $admitted
      RETURN of, COUNT { MATCH (o)-[:PARTY_TO]->(a:Alliance) WHERE
      """
          + PASSES
          + "} AS count";
  private static final String OLDEST_FIRST = backward(NEWEST_FIRST);
  private static final String OF_PARTIES_OLDEST_FIRST = backward(OF_PARTIES_NEWEST_FIRST);

  private static final OffsetDateTime BEFORE_ALL =
      OffsetDateTime.of(1, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
  private static final OffsetDateTime AFTER_ALL =
      OffsetDateTime.of(9999, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

  private final Graph graph;

  Alliances(Graph graph) {
    this.graph = graph;
  }

  /** Narrows a list of alliances; what is absent does not narrow. */
  public record AllianceFilter(
      @Nullable List<AllianceState> states,
      @Nullable List<AlliancePurpose> purposes,
      @Nullable String party,
      @Nullable LocalDate asOf) {

    static final AllianceFilter NONE = new AllianceFilter(null, null, null, null);

    static AllianceFilter of(@Nullable List<AllianceState> states, @Nullable LocalDate asOf) {
      return new AllianceFilter(states, null, null, asOf);
    }
  }

  /** A page of the alliances the viewer may see, the latest proposed first. */
  Counted<Alliance> list(AllianceFilter filter, Page page, Viewer viewer) {
    Map<String, @Nullable Object> parameters = parameters(filter, viewer);
    String party = filter.party();
    if (party != null) {
      NodeKind.ORGANISATION.check(party, "filter.party");
      return ofOrganisations(List.of(party), filter, page, viewer)
          .getOrDefault(party, new Counted<>(Connection.empty(), () -> 0));
    }
    addPage(page, parameters);
    List<Alliance> rows =
        graph.read(page.isBackward() ? OLDEST_FIRST : NEWEST_FIRST, parameters, Alliances::read);
    return new Counted<>(page.connection(rows, Alliances::cursor), () -> count(parameters));
  }

  /** The same page alone, for lists that are read as a whole. */
  public Connection<Alliance> page(AllianceFilter filter, Page page, Viewer viewer) {
    return list(filter, page, viewer).page();
  }

  /** How many alliances pass, counted until there is one more than so many. */
  public int count(AllianceFilter filter, int atMost, Viewer viewer) {
    Map<String, @Nullable Object> parameters = parameters(filter, viewer);
    String party = filter.party();
    if (party == null) {
      return count(parameters, atMost);
    }
    parameters.put("parties", List.of(NodeKind.ORGANISATION.check(party, "filter.party")));
    return counts(parameters).getOrDefault(party, 0);
  }

  /** The same page of the alliances of each of these organisations, by organisation. */
  Map<String, Counted<Alliance>> ofOrganisations(
      Collection<String> organisations, AllianceFilter filter, Page page, Viewer viewer) {
    Map<String, @Nullable Object> parameters = parameters(filter, viewer);
    parameters.put("parties", organisations);
    addPage(page, parameters);
    Map<String, List<Alliance>> rows =
        graph
            .read(
                page.isBackward() ? OF_PARTIES_OLDEST_FIRST : OF_PARTIES_NEWEST_FIRST,
                parameters,
                row -> Map.entry(row.get("of").asString(), read(row)))
            .stream()
            .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    return Counted.forEach(
        organisations,
        id -> page.connection(rows.getOrDefault(id, List.of()), Alliances::cursor),
        () -> counts(parameters));
  }

  private Map<String, Integer> counts(Map<String, @Nullable Object> parameters) {
    return graph.read(COUNT_OF_PARTIES, parameters, Counted::ofRow).stream()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /**
   * The alliance with this id.
   *
   * @throws Refusal NOT_FOUND when there is none or the viewer may not see it
   */
  Alliance one(String id, Viewer viewer) {
    Alliance found = read(List.of(NodeKind.ALLIANCE.check(id, "id")), viewer).get(id);
    if (found == null) {
      throw new Refusal(RefusalCode.NOT_FOUND);
    }
    return found;
  }

  @Override
  public NodeKind kind() {
    return NodeKind.ALLIANCE;
  }

  @Override
  public Map<String, Alliance> read(List<String> ids, Viewer viewer) {
    Map<String, @Nullable Object> parameters = parameters(AllianceFilter.NONE, viewer);
    parameters.put("ids", ids);
    return graph.read(BY_IDS, parameters, Alliances::read).stream()
        .collect(toMap(Alliance::id, Function.identity(), (a, b) -> a));
  }

  /** Parameters of {@link #VISIBLE} and {@link AllianceState#CYPHER}, as of a day. */
  public static Map<String, @Nullable Object> parameters(LocalDate asOf, Viewer viewer) {
    Map<String, @Nullable Object> parameters = viewer.parameters(Map.of());
    parameters.put("today", Days.today());
    parameters.put("asOf", asOf);
    parameters.put("asOfEnd", Days.endOf(asOf));
    return parameters;
  }

  private static Map<String, @Nullable Object> parameters(AllianceFilter filter, Viewer viewer) {
    Map<String, @Nullable Object> parameters =
        parameters(requireNonNullElse(filter.asOf(), Days.today()), viewer);
    parameters.put("states", isEmpty(filter.states()) ? null : filter.states());
    parameters.put("purposes", isEmpty(filter.purposes()) ? null : filter.purposes());
    return parameters;
  }

  private static boolean isEmpty(@Nullable List<?> list) {
    return list == null || list.isEmpty();
  }

  private static void addPage(Page page, Map<String, @Nullable Object> parameters) {
    OffsetDateTime edge = page.isBackward() ? BEFORE_ALL : AFTER_ALL;
    parameters.put("key", page.time(edge));
    parameters.put("id", page.id(""));
    parameters.put("limit", page.limit());
  }

  private @Nullable Integer count(Map<String, @Nullable Object> parameters) {
    int count = count(parameters, Counted.MOST);
    return count > Counted.MOST ? null : count;
  }

  private int count(Map<String, @Nullable Object> parameters, int atMost) {
    Map<String, @Nullable Object> counted = new HashMap<>(parameters);
    counted.put("limit", atMost + 1);
    return graph.readOne(COUNT, counted, row -> row.get("count").asInt()).orElse(0);
  }

  private static Cursor cursor(Alliance alliance) {
    return new Cursor(alliance.proposedAt().toString(), alliance.id());
  }

  private static String backward(String newestFirst) {
    return newestFirst
        .replace("a.proposedAt <= $key", "a.proposedAt >= $key")
        .replace("a.proposedAt < $key", "a.proposedAt > $key")
        .replace("a.id < $id", "a.id > $id")
        .replace("a.proposedAt DESC, a.id DESC", "a.proposedAt, a.id");
  }

  private static Alliance read(Record row) {
    Value a = row.get("alliance");
    AllianceTerms terms = AllianceTerms.of(a);
    return new Alliance(
        a.get("id").asString(),
        terms.title(),
        terms.text(),
        a.get("language").asString(),
        terms.purposes(),
        terms.evidenceUrl(),
        AllianceState.valueOf(row.get("state").asString()),
        a.get("proposedAt").asOffsetDateTime(),
        row.get("proposedBy").asString(),
        Read.day(a.get("since")),
        terms.until(),
        terms.noticeDays(),
        terms.commitments(),
        row.get("parties").asList(Alliances::party),
        a.get("endedAt").isNull() ? null : ending(a));
  }

  /** A party's answer to an alliance or an amendment, with its id as `organisation`. */
  public static AllianceParty party(Value answer) {
    return new AllianceParty(
        answer.get("organisation").asString(),
        Read.time(answer.get("consentedAt")),
        Read.text(answer.get("consentedBy")),
        Read.time(answer.get("declinedAt")),
        Read.text(answer.get("declinedBy")),
        Read.text(answer.get("reason")));
  }

  private static AllianceEnding ending(Value a) {
    return new AllianceEnding(
        a.get("endedAt").asOffsetDateTime(),
        a.get("endedFor").asString(),
        a.get("endedBy").asString(),
        Read.text(a.get("endReason")));
  }
}
