package coop.yui.network;

import coop.yui.graph.Cursor;
import coop.yui.graph.Graph;
import coop.yui.graph.Page;
import coop.yui.identity.Viewer;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

/** Proposals that wait for the answer of organisations the viewer represents. */
@Component
class AwaitedConsents {

  private static final String WAITING =
      """
      MATCH (:Person {id: $viewer})-[r:REPRESENTS|STAFF_OF]->(o:Organisation)
      WHERE r.until IS NULL OR r.until > $now
      WITH DISTINCT o
      MATCH (o)-[answer:PARTY_TO]->(a:Alliance)
      WHERE answer.consentedAt IS NULL AND a.agreedAt IS NULL AND a.declinedAt IS NULL
        AND a.withdrawnAt IS NULL AND (a.until IS NULL OR a.until >= $today)
      """;
  private static final String SOONEST_DUE_FIRST =
      "CYPHER 25\n"
          + WAITING
          + """
          WITH o, a, coalesce(toString(a.until), '9999-12-31') + toString(a.proposedAt) AS key,
            a.id + '|' + o.id AS id
          WHERE key > $key OR (key = $key AND id > $id)
          RETURN key, id, a.id AS alliance, o.id AS organisation, a.proposedAt AS since, a.until AS dueOn
          ORDER BY key, id
          LIMIT $limit
          """;
  private static final String COUNT = "CYPHER 25\n" + WAITING + "RETURN count(*) AS count";

  private final Graph graph;

  AwaitedConsents(Graph graph) {
    this.graph = graph;
  }

  /**
   * An alliance that waits for the consent of an organisation.
   *
   * @param organisation the id of the organisation whose consent it waits for
   * @param alliance the alliance's id
   */
  record AwaitedAllianceConsent(
      String id,
      OffsetDateTime since,
      @Nullable LocalDate dueOn,
      String organisation,
      String alliance,
      String key) {}

  /** A page of them, the soonest due first. */
  Counted<AwaitedAllianceConsent> of(Viewer viewer, Page page) {
    viewer.mustBeSignedIn();
    Map<String, @Nullable Object> parameters =
        viewer.parameters(Map.of("now", OffsetDateTime.now(ZoneOffset.UTC), "today", Days.today()));
    parameters.put("key", page.key(""));
    parameters.put("id", page.id(""));
    parameters.put("limit", page.limit());
    List<AwaitedAllianceConsent> rows =
        graph.read(SOONEST_DUE_FIRST, parameters, AwaitedConsents::read);
    return new Counted<>(
        page.connection(rows, row -> new Cursor(row.key(), row.id())),
        () -> graph.readOne(COUNT, parameters, row -> row.get("count").asInt()).orElse(0));
  }

  private static AwaitedAllianceConsent read(Record row) {
    return new AwaitedAllianceConsent(
        row.get("id").asString(),
        row.get("since").asOffsetDateTime(),
        Read.day(row.get("dueOn")),
        row.get("organisation").asString(),
        row.get("alliance").asString(),
        row.get("key").asString());
  }
}
