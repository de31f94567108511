package coop.yui.graph;

import static org.neo4j.configuration.GraphDatabaseSettings.auth_enabled;
import static org.neo4j.configuration.GraphDatabaseSettings.pagecache_memory;
import static org.neo4j.configuration.GraphDatabaseSettings.preallocate_logical_logs;
import static org.neo4j.configuration.GraphDatabaseSettings.udc_enabled;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.HttpConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Record;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * A real graph for tests of stores: one embedded server for all of them, migrated like any other.
 */
public final class TestGraph {

  private static final TestGraph ONE = new TestGraph();

  private final Driver driver;
  private final Graph graph;
  private final Updates updates = new Updates();

  private TestGraph() {
    try {
      Path home = Files.createTempDirectory("yui-test-graph");
      int port = freePort();
      DatabaseManagementService server =
          new DatabaseManagementServiceBuilder(home)
              .setConfig(auth_enabled, false)
              .setConfig(BoltConnector.enabled, true)
              .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", port))
              .setConfig(HttpConnector.enabled, false)
              .setConfig(udc_enabled, false)
              .setConfig(pagecache_memory, 128L * 1024 * 1024)
              .setConfig(preallocate_logical_logs, false)
              .build();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, home)));
      driver = GraphDatabase.driver("bolt://127.0.0.1:" + port, AuthTokens.none());
      GraphProperties properties = new GraphProperties("neo4j", Duration.ofSeconds(2));
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

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static void stop(DatabaseManagementService server, Path home) {
    ONE.driver.close();
    server.shutdown();
    FileSystemUtils.deleteRecursively(home.toFile());
  }
}
