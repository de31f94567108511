package coop.yui.network;

import static java.util.stream.Collectors.toSet;

import coop.yui.graph.Transaction;
import coop.yui.graph.Transaction.Change;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Takes organisations away that nobody has used, and puts entries back as they were, both within
 * the transaction that holds their locks.
 */
@Component
public class Reversals {

  /** What hangs on organisations besides what belongs to their entry and their history. */
  private static final String LINKS =
      """
      CYPHER 25
      UNWIND $ids AS id
      MATCH (o:Organisation {id: id})
      RETURN o.id AS id, COLLECT {
        MATCH (o)-[link]-()
        WHERE NOT link:IDENTIFIED_BY AND NOT link:LOCATED_IN AND NOT link:ABOUT
        RETURN DISTINCT type(link)
      } AS links
      """;

  /** The last step fails when anything else hangs on one, so that nothing is lost unseen. */
  private static final String TAKE_AWAY =
      """
      CYPHER 25
      UNWIND $ids AS id
      MATCH (o:Organisation {id: id})
      CALL (o) {
        MATCH (o)-[:IDENTIFIED_BY]->(i:Identifier)
        DETACH DELETE i
      }
      CALL (o) {
        MATCH (o)-[at:LOCATED_IN]->(:Place)
        DELETE at
      }
      CALL (o) {
        MATCH (o)<-[about:ABOUT]-(:AuditEntry)
        DELETE about
      }
      DELETE o
      """;

  private static final String AS_OF_OLD =
      """
      CYPHER 25
      UNWIND $rows AS row
      MATCH (o:Organisation {id: row.id})
      SET o.changedAt = row.changedAt, o.changedKey = row.changedKey
      """;

  private final Entries entries;
  private final Places places;

  Reversals(Entries entries, Places places) {
    this.entries = entries;
    this.places = places;
  }

  /**
   * An entry to be put back.
   *
   * @param now the organisation as it is
   * @param before its entry as it was
   * @param changedAt when it had been changed last
   */
  public record PutBack(Organisation now, OrganisationEntry before, OffsetDateTime changedAt) {}

  /** Why some of these cannot be taken away, by id. */
  public Map<String, Hindrance> ofTakingAway(Transaction transaction, Collection<String> ids) {
    Map<String, Hindrance> hindrances = new HashMap<>();
    transaction
        .run(
            LINKS,
            Map.of("ids", ids),
            row -> Map.entry(row.get("id").asString(), Read.texts(row.get("links"))))
        .stream()
        .filter(links -> !links.getValue().isEmpty())
        .forEach(links -> hindrances.put(links.getKey(), of(links.getValue())));
    return hindrances;
  }

  /** Why some of these cannot be put back, by id. */
  public Map<String, Hindrance> ofPuttingBack(Transaction transaction, List<PutBack> rows) {
    Set<String> gone =
        places.missing(
            transaction,
            rows.stream()
                .map(row -> row.before().place())
                .filter(Objects::nonNull)
                .collect(toSet()));
    // A federation that others have joined must stay one, whatever it was before.
    Map<String, Hindrance> linked =
        ofTakingAway(
            transaction,
            rows.stream()
                .filter(row -> row.before().kind() != row.now().kind())
                .map(row -> row.now().id())
                .toList());
    linked.values().removeIf(hindrance -> hindrance != Hindrance.AFFILIATED);
    rows.stream()
        .filter(row -> gone.contains(row.before().place()))
        .forEach(row -> linked.put(row.now().id(), Hindrance.PLACE_GONE));
    return linked;
  }

  /** Takes organisations away; their history stays in the audit trail. */
  public void takeAway(Transaction transaction, List<Organisation> organisations) {
    List<String> ids = organisations.stream().map(Organisation::id).toList();
    transaction.run(TAKE_AWAY, Map.of("ids", ids));
    organisations.forEach(
        one ->
            transaction.audit(
                one.id(), List.of(one.id()), Map.of("name", new Change(one.name(), null))));
    transaction.announce(ids);
  }

  /** Puts entries back, with the time of their last change. */
  public void putBack(Transaction transaction, List<PutBack> rows) {
    entries.write(
        transaction,
        rows.stream()
            .map(row -> new Entries.Row(row.now().id(), row.now().entry(), row.before()))
            .toList());
    transaction.run(
        AS_OF_OLD,
        Map.of(
            "rows",
            rows.stream()
                .map(
                    row ->
                        Map.of(
                            "id", row.now().id(),
                            "changedAt", row.changedAt(),
                            "changedKey", Days.key(row.changedAt())))
                .toList()));
  }

  private static Hindrance of(List<String> links) {
    Set<String> all = new HashSet<>(links);
    if (all.contains("PARTY_TO") || all.contains("PROPOSED_BY")) {
      return Hindrance.IN_ALLIANCE;
    }
    if (all.contains("AFFILIATED_WITH")) {
      return Hindrance.AFFILIATED;
    }
    return all.contains("REPRESENTS") || all.contains("STAFF_OF")
        ? Hindrance.REPRESENTED
        : Hindrance.USED;
  }
}
