package coop.yui.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Chains audit entries by hash: every seal covers a batch of entries and the seal before it.
 * Sealing is apart from writing, so that writers never queue; two portals that seal at once queue
 * on the chain's one node.
 */
@Component
public class AuditSeals {

  private static final Logger LOG = LoggerFactory.getLogger(AuditSeals.class);
  private static final int BATCH = 2_000;
  private static final String START = "0".repeat(64);

  private static final String LOCK_CHAIN =
      """
      CYPHER 25
      MERGE (chain:AuditChain {name: 'audit'})
      ON CREATE SET chain.number = 0, chain.hash = $start
      SET chain.lock = randomUUID()
      RETURN chain.number AS number, chain.hash AS hash
      """;
  private static final String UNSEALED =
      """
      CYPHER 25
      MATCH (entry:Unsealed)
      RETURN entry.id AS id, entry.at AS at, entry.person AS person, entry.act AS act,
        entry.subject AS subject, entry.organisations AS organisations, entry.changes AS changes,
        entry.seal AS seal
      ORDER BY entry.id LIMIT $limit
      """;
  private static final String WRITE_SEAL =
      """
      CYPHER 25
      MATCH (chain:AuditChain {name: 'audit'})
      SET chain.number = $number, chain.hash = $hash
      CREATE (:AuditSeal {number: $number, hash: $hash, previous: $previous, size: size($entries), at: datetime()})
      WITH *
      UNWIND $entries AS row
      MATCH (entry:AuditEntry {id: row.id})
      SET entry.seal = $number, entry.position = row.position, entry.hash = row.hash
      REMOVE entry:Unsealed
      """;
  private static final String ALL_SEALS =
      """
      CYPHER 25
      MATCH (seal:AuditSeal)
      WHERE seal.number > 0
      RETURN seal.number AS number, seal.hash AS hash, seal.previous AS previous, seal.size AS size
      ORDER BY seal.number
      """;
  private static final String ENTRIES_OF_SEAL =
      """
      CYPHER 25
      MATCH (entry:AuditEntry)
      WHERE entry.seal = $number
      RETURN entry.id AS id, entry.at AS at, entry.person AS person, entry.act AS act,
        entry.subject AS subject, entry.organisations AS organisations, entry.changes AS changes,
        entry.seal AS seal, entry.hash AS hash
      ORDER BY entry.seal, entry.position
      """;
  private static final String CHAIN =
      """
      CYPHER 25
      MATCH (chain:AuditChain {name: 'audit'})
      RETURN chain.number AS number, chain.hash AS hash
      """;

  private final Driver driver;
  private final SessionConfig session;
  private final Graph graph;

  AuditSeals(Driver driver, GraphProperties properties, Graph graph) {
    this.driver = driver;
    this.session = SessionConfig.forDatabase(properties.database());
    this.graph = graph;
  }

  /** Seals all that waits, in batches. */
  @Scheduled(fixedDelayString = "${yui.graph.seal-every:2s}")
  public void sealWaiting() {
    try (var sealing = driver.session(session)) {
      int sealed;
      do {
        sealed = sealing.executeWrite(AuditSeals::sealBatch);
      } while (sealed == BATCH);
    } catch (org.neo4j.driver.exceptions.Neo4jException e) {
      LOG.warn("Audit entries wait for their seal: {}", e.getMessage());
    }
  }

  private static int sealBatch(TransactionContext transaction) {
    List<AuditEntry> waiting = transaction.run(UNSEALED, Map.of("limit", 1)).list(AuditTrail::read);
    if (waiting.isEmpty()) {
      return 0;
    }
    Record chain = transaction.run(LOCK_CHAIN, Map.of("start", START)).single();
    waiting = transaction.run(UNSEALED, Map.of("limit", BATCH)).list(AuditTrail::read);
    if (waiting.isEmpty()) {
      return 0;
    }
    List<String> hashes = waiting.stream().map(AuditEntry::hash).toList();
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int i = 0; i < waiting.size(); i++) {
      rows.add(Map.of("id", waiting.get(i).id(), "position", i, "hash", hashes.get(i)));
    }
    String previous = chain.get("hash").asString();
    transaction
        .run(
            WRITE_SEAL,
            Map.of(
                "number",
                chain.get("number").asInt() + 1,
                "previous",
                previous,
                "hash",
                sealHash(previous, hashes),
                "entries",
                rows))
        .consume();
    return waiting.size();
  }

  private static String sealHash(String previous, List<String> hashes) {
    return Checksums.sha256(previous + "\n" + String.join("\n", hashes));
  }

  /** Recomputes the chain from its start and names the first link that does not fit. */
  public AuditCheck check() {
    // Read first: seals that are written during the check then only come after the end.
    Seal end = graph.readOne(CHAIN, Map.of(), Seal::readEnd).orElse(new Seal(0, START, "", 0));
    String atEnd = START;
    String previous = START;
    int number = 0;
    long entries = 0;
    for (Seal seal : graph.read(ALL_SEALS, Map.of(), Seal::read)) {
      number++;
      List<SealedEntry> sealed =
          graph.read(ENTRIES_OF_SEAL, Map.of("number", seal.number()), SealedEntry::read);
      String brokenEntry =
          sealed.stream()
              .filter(entry -> !entry.hash().equals(entry.entry().hash()))
              .map(entry -> entry.entry().id())
              .findFirst()
              .orElse(null);
      List<String> hashes = sealed.stream().map(entry -> entry.entry().hash()).toList();
      boolean fits =
          seal.number() == number
              && seal.previous().equals(previous)
              && seal.size() == sealed.size()
              && seal.hash().equals(sealHash(previous, hashes));
      if (!fits || brokenEntry != null) {
        return new AuditCheck(false, number - 1, entries, previous, number, brokenEntry);
      }
      previous = seal.hash();
      entries += sealed.size();
      if (number == end.number()) {
        atEnd = previous;
      }
    }
    if (end.number() > number || !end.hash().equals(atEnd)) {
      return new AuditCheck(false, number, entries, previous, number + 1, null);
    }
    return new AuditCheck(true, number, entries, number == 0 ? null : previous, null, null);
  }

  private record Seal(int number, String hash, String previous, int size) {
    static Seal read(Record row) {
      return new Seal(
          row.get("number").asInt(),
          row.get("hash").asString(),
          row.get("previous").asString(),
          row.get("size").asInt());
    }

    static Seal readEnd(Record row) {
      return new Seal(row.get("number").asInt(), row.get("hash").asString(), "", 0);
    }
  }

  private record SealedEntry(AuditEntry entry, String hash) {
    static SealedEntry read(Record row) {
      return new SealedEntry(AuditTrail.read(row), row.get("hash").asString());
    }
  }

  /**
   * What a check found.
   *
   * @param lastHash the hash of the last good seal, to be kept elsewhere: with it a shortened chain
   *     shows
   */
  public record AuditCheck(
      boolean isIntact,
      int sealCount,
      long entryCount,
      @Nullable String lastHash,
      @Nullable Integer firstBrokenSeal,
      @Nullable String firstBrokenEntry) {}
}
