package coop.yui.graph;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

/** The record of every act, the newest first. */
@Component
public class AuditTrail {

  private static final String RETURN_ENTRY =
      """
      RETURN entry.id AS id, entry.at AS at, entry.person AS person, entry.act AS act,
        entry.subject AS subject, entry.organisations AS organisations, entry.changes AS changes,
        entry.seal AS seal
      """;
  private static final String NEWEST_FIRST = RETURN_ENTRY + "ORDER BY entry.id DESC LIMIT $limit";
  private static final String ALL =
      """
      CYPHER 25
      MATCH (entry:AuditEntry)
      WHERE entry.id < $before AND ($act IS NULL OR entry.act = $act)
      """
          + NEWEST_FIRST;
  private static final String OF_PERSON =
      """
      CYPHER 25
      MATCH (entry:AuditEntry)
      WHERE entry.person = $person AND entry.id < $before AND ($act IS NULL OR entry.act = $act)
      """
          + RETURN_ENTRY
          + "ORDER BY entry.person DESC, entry.id DESC LIMIT $limit";
  private static final String OF_ACT =
      """
      CYPHER 25
      MATCH (entry:AuditEntry)
      WHERE entry.act = $act AND entry.id < $before
      """
          + RETURN_ENTRY
          + "ORDER BY entry.act DESC, entry.id DESC LIMIT $limit";
  private static final String OF_ORGANISATION =
      """
      CYPHER 25
      MATCH (:Organisation {id: $organisation})<-[:ABOUT]-(entry:AuditEntry)
      WHERE entry.id < $before AND ($act IS NULL OR entry.act = $act)
        AND ($person IS NULL OR entry.person = $person)
      """
          + NEWEST_FIRST;
  private static final String OF_ORGANISATIONS =
      """
      CYPHER 25
      UNWIND $organisations AS of
      MATCH (o:Organisation {id: of})
      CALL (o) {
        MATCH (o)<-[:ABOUT]-(entry:AuditEntry)
        WHERE entry.id < $before
        RETURN entry
        ORDER BY entry.id DESC
        LIMIT $limit
      }
      """
          + RETURN_ENTRY
          + ", of ORDER BY entry.id DESC";
  private static final String BY_IDS =
      """
      CYPHER 25
      UNWIND $ids AS id
      MATCH (entry:AuditEntry {id: id})
      """
          + RETURN_ENTRY;

  private static final String AFTER_ALL_IDS = "~";

  private final Graph graph;

  AuditTrail(Graph graph) {
    this.graph = graph;
  }

  /** A page of the trail, narrowed by whatever is given. */
  public Connection<AuditEntry> entries(
      @Nullable String organisation, @Nullable String person, @Nullable String act, Page page) {
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("organisation", organisation);
    parameters.put("person", person);
    parameters.put("act", act);
    parameters.put("before", page.id(AFTER_ALL_IDS));
    parameters.put("limit", page.limit());
    String statement =
        organisation != null
            ? OF_ORGANISATION
            : person != null ? OF_PERSON : act != null ? OF_ACT : ALL;
    return page(page, graph.read(statement, parameters, AuditTrail::read));
  }

  /** The same page of what was done about each of these organisations, by organisation. */
  public Map<String, Connection<AuditEntry>> ofOrganisations(
      Collection<String> organisations, Page page) {
    Map<String, Object> parameters =
        Map.of(
            "organisations", organisations,
            "before", page.id(AFTER_ALL_IDS),
            "limit", page.limit());
    Map<String, List<AuditEntry>> rows =
        graph
            .read(
                OF_ORGANISATIONS, parameters, row -> Map.entry(row.get("of").asString(), read(row)))
            .stream()
            .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    Map<String, Connection<AuditEntry>> pages = new HashMap<>();
    rows.forEach((id, entries) -> pages.put(id, page(page, entries)));
    return pages;
  }

  private static Connection<AuditEntry> page(Page page, List<AuditEntry> rows) {
    return page.connection(rows, entry -> new Cursor("", entry.id()));
  }

  /** The entries with these ids. */
  public List<AuditEntry> byIds(List<String> ids) {
    return graph.read(BY_IDS, Map.of("ids", ids), AuditTrail::read);
  }

  static AuditEntry read(Record row) {
    return new AuditEntry(
        row.get("id").asString(),
        row.get("at").asOffsetDateTime(),
        row.get("person").isNull() ? null : row.get("person").asString(),
        row.get("act").asString(),
        row.get("subject").asString(),
        row.get("organisations").asList(value -> value.asString()),
        row.get("changes").asString(),
        row.get("seal").isNull() ? null : row.get("seal").asInt());
  }
}
