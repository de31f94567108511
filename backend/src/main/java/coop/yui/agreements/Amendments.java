package coop.yui.agreements;

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
import coop.yui.graph.Transaction;
import coop.yui.identity.NodeReader;
import coop.yui.identity.Viewer;
import coop.yui.network.AllianceTerms;
import coop.yui.network.Alliances;
import coop.yui.network.Days;
import coop.yui.network.Read;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Amendments as the viewer may see them: adopted ones by who sees the alliance, the others by its
 * parties, its proposer and staff.
 */
@Component
class Amendments implements NodeReader {

  /** Whether the viewer is a party of the alliance `a`, its proposer or staff. */
  static final String CONCERNED =
      """
      ($isStaff OR EXISTS { MATCH (a)-[:PARTY_TO|PROPOSED_BY]-(own:Organisation) WHERE own.id IN $represents })
      """;

  private static final String SEEN = "(m.adoptedAt IS NOT NULL OR " + CONCERNED + ")";
  private static final String RETURN_AMENDMENT =
      " RETURN m AS amendment, a.id AS alliance, "
          + AmendmentState.CYPHER
          + """
            AS state,
            head(COLLECT { MATCH (m)-[:PROPOSED_BY]->(o:Organisation) RETURN o.id }) AS proposedBy,
            COLLECT {
              MATCH (m)<-[answer:ANSWERS]-(o:Organisation)
              WHERE o.visibility IN $visibilities OR o.id IN $admitted
              RETURN answer {.*, organisation: o.id} ORDER BY answer.position, o.id } AS answers
          """;
  private static final String BY_IDS =
      """
      CYPHER 25
      UNWIND $ids AS id
      MATCH (m:Amendment {id: id})-[:AMENDS]->(a:Alliance)
      WHERE
      """
          + SEEN
          + " AND "
          + Alliances.VISIBLE
          + RETURN_AMENDMENT;
  private static final String NEWEST_FIRST =
      """
      CYPHER 25
      UNWIND $ids AS of
      CALL (of) {
        MATCH (a:Alliance {id: of})<-[:AMENDS]-(m:Amendment)
        WHERE (m.proposedAt < $key OR (m.proposedAt = $key AND m.id < $id)) AND
      """
          + SEEN
          + """
            RETURN a, m
            ORDER BY m.proposedAt DESC, m.id DESC
            LIMIT $limit
          }
          """
          + RETURN_AMENDMENT
          + "ORDER BY m.proposedAt DESC, m.id DESC";
  private static final String OPEN =
      """
      CYPHER 25
      UNWIND $ids AS of
      MATCH (a:Alliance {id: of})<-[:AMENDS]-(m:Amendment)
      WHERE
      """
          + CONCERNED
          + " AND "
          + AmendmentState.CYPHER
          + " = 'PROPOSED' "
          + RETURN_AMENDMENT;
  private static final OffsetDateTime AFTER_ALL =
      OffsetDateTime.of(9999, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

  private final Graph graph;
  private final JsonMapper json;

  Amendments(Graph graph, JsonMapper json) {
    this.graph = graph;
    this.json = json;
  }

  @Override
  public NodeKind kind() {
    return NodeKind.AMENDMENT;
  }

  @Override
  public Map<String, AllianceAmendment> read(List<String> ids, Viewer viewer) {
    return graph.read(BY_IDS, parameters(ids, viewer), this::read).stream()
        .collect(toMap(AllianceAmendment::id, Function.identity(), (a, b) -> a));
  }

  /**
   * The amendment with this id.
   *
   * @throws Refusal INVALID_ID, NOT_FOUND when there is none or the viewer may not see it
   */
  AllianceAmendment one(String id, Viewer viewer) {
    AllianceAmendment found =
        read(List.of(NodeKind.AMENDMENT.check(id, "amendment")), viewer).get(id);
    if (found == null) {
      throw new Refusal(RefusalCode.NOT_FOUND).field("amendment");
    }
    return found;
  }

  /** The same page of the amendments of each of these alliances, by alliance. */
  Map<String, Connection<AllianceAmendment>> ofAlliances(
      Collection<String> alliances, Page page, Viewer viewer) {
    Map<String, @Nullable Object> parameters = parameters(alliances, viewer);
    parameters.put("key", page.time(AFTER_ALL));
    parameters.put("id", page.id(""));
    parameters.put("limit", page.limit());
    Map<String, List<AllianceAmendment>> rows =
        graph.read(NEWEST_FIRST, parameters, this::read).stream()
            .collect(groupingBy(AllianceAmendment::alliance, mapping(row -> row, toList())));
    Map<String, Connection<AllianceAmendment>> pages = new HashMap<>();
    rows.forEach(
        (alliance, amendments) ->
            pages.put(alliance, page.connection(amendments, Amendments::cursor)));
    return pages;
  }

  /** The amendments that wait for consent, by alliance. */
  Map<String, AllianceAmendment> open(Collection<String> alliances, Viewer viewer) {
    return graph.read(OPEN, parameters(alliances, viewer), this::read).stream()
        .collect(toMap(AllianceAmendment::alliance, Function.identity(), (a, b) -> a));
  }

  /**
   * The amendment with this id, read within an act.
   *
   * @throws Refusal NOT_FOUND when the viewer may not see it any more
   */
  AllianceAmendment one(Transaction transaction, String id, Viewer viewer) {
    return transaction
        .one(BY_IDS, parameters(List.of(id), viewer), this::read)
        .orElseThrow(() -> new Refusal(RefusalCode.NOT_FOUND).field("amendment"));
  }

  /** Whether an amendment of the alliance waits for consent, read within an act. */
  boolean isOpen(Transaction transaction, String alliance, Viewer viewer) {
    return transaction.one(OPEN, parameters(List.of(alliance), viewer), this::read).isPresent();
  }

  /** Terms as they are kept with an amendment. */
  String written(AllianceTerms terms) {
    return json.writeValueAsString(terms);
  }

  private static Map<String, @Nullable Object> parameters(Collection<String> ids, Viewer viewer) {
    Map<String, @Nullable Object> parameters = Alliances.parameters(Days.today(), viewer);
    parameters.put("ids", ids);
    return parameters;
  }

  private static Cursor cursor(AllianceAmendment amendment) {
    return new Cursor(amendment.proposedAt().toString(), amendment.id());
  }

  private AllianceAmendment read(Record row) {
    Value m = row.get("amendment");
    return new AllianceAmendment(
        m.get("id").asString(),
        row.get("alliance").asString(),
        AmendmentState.valueOf(row.get("state").asString()),
        Read.text(m.get("reason")),
        m.get("proposedAt").asOffsetDateTime(),
        row.get("proposedBy").asString(),
        Read.texts(m.get("changes")).stream().map(AllianceTerm::valueOf).toList(),
        json.readValue(m.get("before").asString(), AllianceTerms.class),
        json.readValue(m.get("after").asString(), AllianceTerms.class),
        row.get("answers").asList(Alliances::party),
        Stream.of("adoptedAt", "declinedAt", "withdrawnAt")
            .map(m::get)
            .filter(value -> !value.isNull())
            .map(Value::asOffsetDateTime)
            .findFirst()
            .orElse(null));
  }
}
