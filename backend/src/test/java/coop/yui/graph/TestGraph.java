package coop.yui.graph;

import coop.yui.local.TestServers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.json.JsonMapper;

/** A real graph for tests of stores: one server for all of them, migrated like any other. */
public final class TestGraph {

  private static final TestGraph ONE = new TestGraph();

  private final Driver driver;
  private final Graph graph;
  private final Updates updates = new Updates();

  private TestGraph() {
    driver = TestServers.emptyNeo4j().driver();
    Runtime.getRuntime().addShutdownHook(new Thread(driver::close));
    GraphProperties properties = new GraphProperties("neo4j", Duration.ofSeconds(2));
    try {
      Migrations migrations =
          new Migrations(driver, properties, new PathMatchingResourcePatternResolver());
      graph = new Graph(driver, properties, migrations, JsonMapper.builder().build(), updates);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The graph that all tests share. */
  public static Graph graph() {
    return ONE.graph;
  }

  /** The news of that graph. */
  public static Updates updates() {
    return ONE.updates;
  }

  /** Runs any statement, schema commands included. */
  public static List<Record> run(String cypher, Map<String, Object> parameters) {
    return ONE.driver.executableQuery(cypher).withParameters(parameters).execute().records();
  }

  /** Takes everything away but migrations and places. */
  public static void clear() {
    run(
        "MATCH (n) WHERE NOT n:Migration AND NOT n:MigrationLock AND NOT n:Place DETACH DELETE n",
        Map.of());
  }

  /** The driver, for what a test must do round the graph's own ways. */
  public static Driver driver() {
    return ONE.driver;
  }
}
