package coop.yui.graph;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import tools.jackson.databind.json.JsonMapper;

/** One writing transaction: its statements, and what its audit entry will say. */
public final class Transaction {

  private static final String CLAIM_REQUEST_KEY =
      """
      CYPHER 25
      MERGE (request:Request {key: $key})
      ON CREATE SET request.createdAt = $at, request.inputHash = $inputHash
      RETURN request.inputHash AS inputHash, request.result AS result
      """;
  private static final String ANSWER_REQUEST =
      """
      CYPHER 25
      MATCH (request:Request {key: $key})
      SET request.result = $result
      """;
  private static final String WRITE_AUDIT_ENTRIES =
      """
      CYPHER 25
      UNWIND $entries AS row
      CREATE (entry:AuditEntry:Unsealed {
        id: row.id, at: $at, act: $act, person: $person, subject: row.subject,
        organisations: row.organisations, changes: row.changes})
      WITH entry, row
      UNWIND row.organisations AS organisation
      MATCH (about:Organisation {id: organisation})
      CREATE (entry)-[:ABOUT]->(about)
      """;

  private final TransactionContext context;
  private final Act act;
  private final JsonMapper json;
  private final OffsetDateTime at =
      OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
  private final List<Map<String, Object>> entries = new ArrayList<>();
  private final Set<String> announced = new HashSet<>();

  Transaction(TransactionContext context, Act act, JsonMapper json) {
    this.context = context;
    this.act = act;
    this.json = json;
  }

  /** When the act is done; the same for all it writes. */
  public OffsetDateTime at() {
    return at;
  }

  /** Runs one statement and maps its rows. */
  public <T> List<T> run(String cypher, Map<String, ?> parameters, Function<Record, T> mapping) {
    return context.run(cypher, Parameters.of(parameters)).list(mapping);
  }

  /** Runs one statement of at most one row. */
  public <T> Optional<T> one(
      String cypher, Map<String, ?> parameters, Function<Record, T> mapping) {
    List<T> rows = run(cypher, parameters, mapping);
    return rows.isEmpty() ? Optional.empty() : Optional.of(rows.getFirst());
  }

  /** Runs one statement whose rows do not matter. */
  public void run(String cypher, Map<String, ?> parameters) {
    context.run(cypher, Parameters.of(parameters)).consume();
  }

  /**
   * Adds an entry to the audit trail.
   *
   * @param subject the id of what was done to
   * @param organisations the ids of the organisations whose history shows it
   * @param changes what changed, by name of field
   */
  public void audit(String subject, Collection<String> organisations, Map<String, Change> changes) {
    entries.add(
        Map.of(
            "id", NodeKind.AUDITENTRY.newId(),
            "subject", subject,
            "organisations", List.copyOf(organisations),
            "changes", json.writeValueAsString(new LinkedHashMap<>(changes))));
  }

  /** Tells those who follow these things, once the transaction is committed. */
  public void announce(Collection<String> ids) {
    announced.addAll(ids);
  }

  Set<String> announced() {
    return announced;
  }

  /** A field's value before and after an act. */
  public record Change(@Nullable Object before, @Nullable Object after) {

    /** A value that was not there before. */
    public static Change to(@Nullable Object after) {
      return new Change(null, after);
    }
  }

  String once(Function<Transaction, String> work) {
    String key = act.requestKey() == null ? null : act.person() + "|" + act.requestKey();
    if (key != null) {
      Optional<String> earlier = claim(key);
      if (earlier.isPresent()) {
        return earlier.get();
      }
    }
    String result = work.apply(this);
    if (key != null) {
      run(ANSWER_REQUEST, Map.of("key", key, "result", result));
    }
    writeAuditEntries();
    return result;
  }

  private Optional<String> claim(String key) {
    String inputHash = Checksums.sha256(act.name() + json.writeValueAsString(act.input()));
    Map<String, Object> parameters = Map.of("key", key, "at", at, "inputHash", inputHash);
    Record request = context.run(CLAIM_REQUEST_KEY, Parameters.of(parameters)).single();
    if (!request.get("inputHash").asString().equals(inputHash)) {
      throw new Refusal(RefusalCode.REQUEST_KEY_REUSED).field("requestKey");
    }
    return request.get("result").isNull()
        ? Optional.empty()
        : Optional.of(request.get("result").asString());
  }

  private void writeAuditEntries() {
    if (entries.isEmpty()) {
      return;
    }
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("entries", entries);
    parameters.put("at", at);
    parameters.put("act", act.name());
    parameters.put("person", act.person());
    run(WRITE_AUDIT_ENTRIES, parameters);
  }
}
