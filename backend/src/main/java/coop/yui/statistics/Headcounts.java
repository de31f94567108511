package coop.yui.statistics;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import coop.yui.graph.Act;
import coop.yui.graph.Connection;
import coop.yui.graph.Cursor;
import coop.yui.graph.Graph;
import coop.yui.graph.NodeKind;
import coop.yui.graph.Page;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.Transaction;
import coop.yui.graph.Transaction.Change;
import coop.yui.identity.NodeReader;
import coop.yui.identity.Representations;
import coop.yui.identity.Viewer;
import coop.yui.network.Organisation;
import coop.yui.network.Organisations;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/**
 * How many members and jobs organisations had, one headcount for each organisation and day. Seen by
 * those who see the organisation.
 */
@Component
class Headcounts implements NodeReader {

  private static final String RETURN_HEADCOUNT =
      """
      RETURN h.id AS id, o.id AS organisation, h.asOf AS asOf, h.memberCount AS memberCount,
        h.jobCount AS jobCount, h.recordedAt AS recordedAt
      """;
  private static final String BY_IDS =
      """
      CYPHER 25
      UNWIND $ids AS id
      MATCH (h:Headcount {id: id})<-[:COUNTED]-(o:Organisation)
      WHERE
      """
          + Scope.VISIBLE
          + RETURN_HEADCOUNT;
  private static final String OF_ORGANISATIONS =
      """
      CYPHER 25
      UNWIND $ids AS id
      MATCH (o:Organisation {id: id})
      WHERE
      """
          + Scope.VISIBLE
          + """
          CALL (o) {
            MATCH (o)-[:COUNTED]->(h:Headcount)
            WHERE h.asOf < $before
            RETURN h
            ORDER BY h.asOf DESC
            LIMIT $limit
          }
          """
          + RETURN_HEADCOUNT
          + "ORDER BY asOf DESC";
  private static final String OF_DAY =
      """
      CYPHER 25
      MATCH (o:Organisation {id: $organisation})-[:COUNTED]->(h:Headcount)
      WHERE h.asOf = $asOf
      """
          + RETURN_HEADCOUNT;
  private static final String RECORD =
      """
      CYPHER 25
      MATCH (o:Organisation {id: $organisation})
      CREATE (o)-[:COUNTED]->(:Headcount {id: $id, createdAt: $at, asOf: $asOf, memberCount: $memberCount,
        jobCount: $jobCount, recordedAt: $at})
      """;
  private static final String CORRECT =
      """
      CYPHER 25
      MATCH (h:Headcount {id: $id})
      SET h.memberCount = $memberCount, h.jobCount = $jobCount, h.recordedAt = $at
      """;

  private final Graph graph;
  private final Organisations organisations;

  Headcounts(Graph graph, Organisations organisations) {
    this.graph = graph;
    this.organisations = organisations;
  }

  /**
   * Records how many members and jobs an organisation had on a day. What was recorded for the same
   * day before is corrected; the audit trail keeps it.
   *
   * @throws Refusal NOT_SIGNED_IN, NOT_FOUND, NOT_ALLOWED, INVALID_VALUE, INVALID_DAY, DISSOLVED
   */
  Headcount record(RecordHeadcountInput input, Viewer viewer) {
    String person = viewer.mustBeSignedIn();
    String organisation = NodeKind.ORGANISATION.check(input.organisation(), "organisation");
    if (!organisations.read(List.of(organisation), viewer).containsKey(organisation)) {
      throw new Refusal(RefusalCode.NOT_FOUND).field("organisation");
    }
    if (!viewer.isStaff() && !viewer.isRepresentativeOf(organisation)) {
      throw new Refusal(RefusalCode.NOT_ALLOWED);
    }
    input.check();
    String id =
        graph.write(
            Act.once("recordHeadcount", person, input.requestKey(), input),
            transaction -> {
              // Whoever records holds the organisation's lock, so that no day is counted twice.
              Organisation counted =
                  organisations.lock(transaction, List.of(organisation)).get(organisation);
              Representations.mustStillRepresent(transaction, organisation, viewer);
              mustHaveBeenThere(counted, input.asOf());
              return write(transaction, organisation, input);
            });
    Headcount written = read(List.of(id), viewer).get(id);
    if (written == null) {
      throw new Refusal(RefusalCode.NOT_FOUND).field("organisation");
    }
    return written;
  }

  private static void mustHaveBeenThere(@Nullable Organisation organisation, LocalDate day) {
    if (organisation == null) {
      throw new Refusal(RefusalCode.NOT_FOUND).field("organisation");
    }
    if (organisation.foundedOn() != null && day.isBefore(organisation.foundedOn())) {
      throw new Refusal(RefusalCode.INVALID_DAY)
          .field("asOf")
          .with("foundedOn", organisation.foundedOn().toString());
    }
    if (organisation.dissolvedOn() != null && day.isAfter(organisation.dissolvedOn())) {
      throw new Refusal(RefusalCode.DISSOLVED).field("asOf");
    }
  }

  private static String write(
      Transaction transaction, String organisation, RecordHeadcountInput input) {
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("organisation", organisation);
    parameters.put("asOf", input.asOf());
    parameters.put("memberCount", input.memberCount());
    parameters.put("jobCount", input.jobCount());
    parameters.put("at", transaction.at());
    @Nullable Headcount before = transaction.one(OF_DAY, parameters, Headcounts::read).orElse(null);
    String id = before == null ? NodeKind.HEADCOUNT.newId() : before.id();
    Map<String, Change> changes = changes(before, input);
    if (changes.isEmpty()) {
      return id;
    }
    parameters.put("id", id);
    transaction.run(before == null ? RECORD : CORRECT, parameters);
    changes.put("asOf", new Change(before == null ? null : input.asOf(), input.asOf()));
    transaction.audit(id, List.of(organisation), changes);
    transaction.announce(List.of(organisation));
    return id;
  }

  private static Map<String, Change> changes(
      @Nullable Headcount before, RecordHeadcountInput input) {
    Map<String, Change> changes = new LinkedHashMap<>();
    Integer members = before == null ? null : before.memberCount();
    Integer jobs = before == null ? null : before.jobCount();
    if (!Objects.equals(members, input.memberCount())) {
      changes.put("memberCount", new Change(members, input.memberCount()));
    }
    if (!Objects.equals(jobs, input.jobCount())) {
      changes.put("jobCount", new Change(jobs, input.jobCount()));
    }
    return changes;
  }

  /** The headcounts of each organisation, the latest first: the same page for each. */
  Map<String, Connection<Headcount>> ofOrganisations(
      Collection<String> ids, Page page, Viewer viewer) {
    Map<String, List<Headcount>> rows =
        graph
            .read(
                OF_ORGANISATIONS,
                viewer.parameters(
                    Map.of("ids", ids, "before", startOf(page), "limit", page.limit())),
                Headcounts::read)
            .stream()
            .collect(groupingBy(Headcount::organisationId));
    Map<String, Connection<Headcount>> pages = new HashMap<>();
    rows.forEach(
        (id, counts) ->
            pages.put(
                id,
                page.connection(
                    counts, headcount -> new Cursor(headcount.asOf().toString(), headcount.id()))));
    return pages;
  }

  private static LocalDate startOf(Page page) {
    try {
      return LocalDate.parse(page.key("9999-12-31"));
    } catch (DateTimeParseException e) {
      throw new Refusal(RefusalCode.INVALID_CURSOR).field("after");
    }
  }

  @Override
  public NodeKind kind() {
    return NodeKind.HEADCOUNT;
  }

  @Override
  public Map<String, Headcount> read(List<String> ids, Viewer viewer) {
    return graph.read(BY_IDS, viewer.parameters(Map.of("ids", ids)), Headcounts::read).stream()
        .collect(toMap(Headcount::id, Function.identity(), (one, same) -> one));
  }

  private static Headcount read(Record row) {
    OffsetDateTime recordedAt = row.get("recordedAt").asOffsetDateTime();
    return new Headcount(
        row.get("id").asString(),
        row.get("organisation").asString(),
        row.get("asOf").asLocalDate(),
        number(row.get("memberCount")),
        number(row.get("jobCount")),
        recordedAt);
  }

  private static @Nullable Integer number(Value value) {
    return value.isNull() ? null : value.asInt();
  }
}
