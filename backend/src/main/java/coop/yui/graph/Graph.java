package coop.yui.graph;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.neo4j.driver.Driver;
import org.neo4j.driver.QueryConfig;
import org.neo4j.driver.Record;
import org.neo4j.driver.RoutingControl;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.TransientException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The way to the graph. Reads go to readers; writes are audited, retried when the graph asks for
 * it, and done at most once for each request key.
 */
@Component
public class Graph {

  private final Driver driver;
  private final String database;
  private final JsonMapper json;
  private final Updates updates;

  Graph(
      Driver driver,
      GraphProperties properties,
      Migrations migrations,
      JsonMapper json,
      Updates updates) {
    migrations.migrate();
    this.driver = driver;
    this.database = properties.database();
    this.json = json;
    this.updates = updates;
  }

  /** Runs one reading statement and maps its rows. */
  public <T> List<T> read(String cypher, Map<String, ?> parameters, Function<Record, T> mapping) {
    return driver
        .executableQuery(cypher)
        .withParameters(Parameters.of(parameters))
        .withConfig(query(RoutingControl.READ))
        .execute()
        .records()
        .stream()
        .map(mapping)
        .toList();
  }

  /** Runs one reading statement of at most one row. */
  public <T> Optional<T> readOne(
      String cypher, Map<String, ?> parameters, Function<Record, T> mapping) {
    List<T> rows = read(cypher, parameters, mapping);
    return rows.isEmpty() ? Optional.empty() : Optional.of(rows.getFirst());
  }

  /** Hands the rows of one reading statement on one by one, however many they are. */
  public void forEach(String cypher, Map<String, ?> parameters, Consumer<Record> consumer) {
    try (var session = driver.session(session())) {
      session.executeRead(
          transaction -> {
            transaction.run(cypher, Parameters.of(parameters)).forEachRemaining(consumer);
            return true;
          },
          transaction());
    }
  }

  /**
   * Does an act in one transaction, together with its audit entry. With a request key it is done
   * once: the same key and input gives the id of the first time. The work may run twice when the
   * graph retries: no mail, event or clock inside.
   *
   * @param work does it and returns the id of what was done to
   * @return the id of what was done to
   * @throws Refusal whatever the work refuses; REQUEST_KEY_REUSED
   */
  public String write(Act act, Function<Transaction, String> work) {
    try (var session = driver.session(session())) {
      AtomicReference<Set<String>> announced = new AtomicReference<>(Set.of());
      String result =
          session.executeWrite(
              context -> {
                Transaction transaction = new Transaction(context, act, json);
                String id = transaction.once(work);
                announced.set(transaction.announced());
                return id;
              },
              transaction());
      updates.publish(announced.get());
      return result;
    } catch (TransientException e) {
      throw new Refusal(RefusalCode.CHANGED_MEANWHILE);
    }
  }

  /**
   * Writes housekeeping that is nobody's act and leaves no audit entry: seals, countries, read
   * marks.
   */
  public <T> List<T> keep(String cypher, Map<String, ?> parameters, Function<Record, T> mapping) {
    return driver
        .executableQuery(cypher)
        .withParameters(Parameters.of(parameters))
        .withConfig(query(RoutingControl.WRITE))
        .execute()
        .records()
        .stream()
        .map(mapping)
        .toList();
  }

  /** Whether the graph answers, and how fast. */
  public long pingMillis() {
    long start = System.nanoTime();
    read("CYPHER 25 RETURN 1 AS one", Map.of(), row -> row.get("one").asInt());
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
  }

  private QueryConfig query(RoutingControl routing) {
    QueryConfig.Builder query = QueryConfig.builder().withDatabase(database).withRouting(routing);
    Deadline.left().ifPresent(query::withTimeout);
    return query.build();
  }

  private static TransactionConfig transaction() {
    TransactionConfig.Builder transaction = TransactionConfig.builder();
    Deadline.left().ifPresent(transaction::withTimeout);
    return transaction.build();
  }

  private SessionConfig session() {
    return SessionConfig.forDatabase(database);
  }
}
