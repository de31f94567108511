package coop.yui.upkeep;

import coop.yui.graph.Act;
import coop.yui.graph.Connection;
import coop.yui.graph.Cursor;
import coop.yui.graph.Graph;
import coop.yui.graph.NodeKind;
import coop.yui.graph.Page;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.Transaction.Change;
import coop.yui.identity.Representations;
import coop.yui.identity.Viewer;
import coop.yui.network.Organisation;
import coop.yui.network.Organisations;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

/** Entries that nobody changed or confirmed for two years. */
@Component
class StaleEntries {

  /** For how many years an entry counts as looked after. */
  static final int YEARS = 2;

  /** Whether the entry `o` is stale, `$before` being the day after which it would not be. */
  static final String STALE =
      """
      o.changedAt < $before AND (o.confirmedAt IS NULL OR o.confirmedAt < $before) AND o.dissolvedOn IS NULL
      """;

  /** When the entry `o` was last changed or confirmed. */
  static final String TOUCHED =
      "CASE WHEN o.confirmedAt > o.changedAt THEN o.confirmedAt ELSE o.changedAt END";

  private static final String LONGEST_AGO_FIRST =
      """
      CYPHER 25
      MATCH (o:Organisation)
      WHERE o.changedAt >= $key AND (o.changedAt > $key OR o.id > $id) AND
      """
          + STALE
          + """
            AND (o.visibility IN $visibilities OR o.id IN $admitted)
          WITH o ORDER BY o.changedAt, o.id LIMIT $limit
          RETURN o.id AS id, o.changedAt AS key, $now AS now,
            EXISTS { MATCH (o)<-[r:REPRESENTS]-(:Person) WHERE r.until IS NULL OR r.until > $now } AS isRepresented,
          """
          + TOUCHED
          + " AS touchedAt ORDER BY key, id";
  private static final String CONFIRM =
      """
      CYPHER 25
      MATCH (o:Organisation {id: $id})
      SET o.confirmedAt = $at
      """;

  private final Graph graph;
  private final Organisations organisations;

  StaleEntries(Graph graph, Organisations organisations) {
    this.graph = graph;
    this.organisations = organisations;
  }

  /** Whose entry is right. */
  record ConfirmEntryInput(String organisation) {}

  private record Row(Cursor cursor, StaleEntry entry) {}

  /** The moment before which an entry must have been touched to be stale now. */
  static OffsetDateTime before() {
    return OffsetDateTime.now(ZoneOffset.UTC).minusYears(YEARS);
  }

  /** A page of the stale entries, those not changed for longest first. */
  Connection<StaleEntry> list(Page page, Viewer viewer) {
    viewer.mustBeStaff();
    OffsetDateTime beginning = OffsetDateTime.of(1, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    List<Row> rows =
        graph.read(
            LONGEST_AGO_FIRST,
            viewer.parameters(
                Map.of(
                    "before", before(),
                    "now", OffsetDateTime.now(ZoneOffset.UTC),
                    "key", page.time(beginning),
                    "id", page.id(""),
                    "limit", page.limit())),
            StaleEntries::row);
    return page.connection(rows, Row::cursor).map(Row::entry);
  }

  /**
   * Confirms that an entry is right as it stands.
   *
   * @throws Refusal NOT_SIGNED_IN, NOT_FOUND, NOT_ALLOWED, DISSOLVED
   */
  Organisation confirm(ConfirmEntryInput input, Viewer viewer) {
    String person = viewer.mustBeSignedIn();
    String id = NodeKind.ORGANISATION.check(input.organisation(), "organisation");
    mustSee(id, viewer);
    graph.write(
        Act.of("confirmEntry", person),
        transaction -> {
          Organisation entry = organisations.lock(transaction, List.of(id)).get(id);
          if (entry == null) {
            throw new Refusal(RefusalCode.NOT_FOUND).field("organisation");
          }
          Representations.mustStillRepresent(transaction, id, viewer);
          if (entry.dissolvedOn() != null) {
            throw new Refusal(RefusalCode.DISSOLVED).field("organisation");
          }
          transaction.run(CONFIRM, Map.of("id", id, "at", transaction.at()));
          transaction.audit(id, List.of(id), Map.of("confirmedAt", Change.to(transaction.at())));
          transaction.announce(List.of(id, person));
          return id;
        });
    return mustSee(id, viewer);
  }

  private Organisation mustSee(String id, Viewer viewer) {
    Organisation found = organisations.read(List.of(id), viewer).get(id);
    if (found == null) {
      throw new Refusal(RefusalCode.NOT_FOUND).field("organisation");
    }
    return found;
  }

  private static Row row(Record row) {
    String id = row.get("id").asString();
    return new Row(
        new Cursor(row.get("key").asOffsetDateTime().toString(), id),
        new StaleEntry(
            id, row.get("touchedAt").asOffsetDateTime(), row.get("isRepresented").asBoolean()));
  }
}
