package coop.yui.assemblies;

import static java.util.stream.Collectors.groupingBy;

import coop.yui.assemblies.AgendaItem.QuorumAtVote;
import coop.yui.graph.Graph;
import coop.yui.graph.Transaction;
import coop.yui.network.Read;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

/** What assemblies are about. */
@Component
class Agendas {

  private static final String OF_ASSEMBLIES =
      """
      CYPHER 25
      UNWIND $ids AS of
      MATCH (:Assembly {id: of})-[:HAS_ITEM]->(i:AgendaItem)
      RETURN of, i.id AS id, i.number AS number, i.title AS title, i.text AS text, i.proposal AS proposal,
        i.election AS election, i.calledAt AS calledAt, i.endedAt AS endedAt, i.note AS note, i.entitled AS entitled,
        i.present AS present, i.represented AS represented
      ORDER BY number
      """;

  private final Graph graph;

  Agendas(Graph graph) {
    this.graph = graph;
  }

  /** Items in order, by the id of an assembly the viewer was given. */
  Map<String, List<AgendaItem>> of(Collection<String> ids) {
    return graph.read(OF_ASSEMBLIES, Map.of("ids", ids), Agendas::read).stream()
        .collect(groupingBy(AgendaItem::assembly));
  }

  /** The items of one assembly in order, as an act sees them. */
  static List<AgendaItem> of(Transaction transaction, String assembly) {
    return transaction.run(OF_ASSEMBLIES, Map.of("ids", List.of(assembly)), Agendas::read);
  }

  private static AgendaItem read(Record row) {
    return new AgendaItem(
        row.get("id").asString(),
        row.get("of").asString(),
        row.get("number").asInt(),
        row.get("title").asString(),
        Read.text(row.get("text")),
        Read.text(row.get("proposal")),
        Read.text(row.get("election")),
        Read.time(row.get("calledAt")),
        Read.time(row.get("endedAt")),
        Read.text(row.get("note")),
        quorum(row));
  }

  private static @Nullable QuorumAtVote quorum(Record row) {
    return row.get("entitled").isNull()
        ? null
        : new QuorumAtVote(
            row.get("entitled").asInt(),
            row.get("present").asInt(),
            row.get("represented").asInt());
  }
}
