package coop.yui.local;

import static org.neo4j.configuration.GraphDatabaseSettings.SYSTEM_DATABASE_NAME;
import static org.neo4j.configuration.GraphDatabaseSettings.auth_enabled;
import static org.neo4j.configuration.GraphDatabaseSettings.logical_log_rotation_threshold;
import static org.neo4j.configuration.GraphDatabaseSettings.logs_directory;
import static org.neo4j.configuration.GraphDatabaseSettings.pagecache_memory;
import static org.neo4j.configuration.GraphDatabaseSettings.preallocate_logical_logs;
import static org.neo4j.configuration.GraphDatabaseSettings.transaction_timeout;
import static org.neo4j.configuration.GraphDatabaseSettings.udc_enabled;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.HttpConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.graphdb.Result;
import org.springframework.boot.diagnostics.FailureAnalyzedException;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.util.unit.DataSize;

/**
 * A real Neo4j server in this process, reached like any other through Bolt on loopback. Its
 * password keeps out others who use this machine; it lies in the data folder, for its owner to
 * read.
 */
class EmbeddedNeo4j implements Neo4jConnectionDetails, AutoCloseable {

  /** The one user of the server. */
  static final String USER = "neo4j";

  private static final String SET_PASSWORD =
      "CREATE OR REPLACE USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED";

  /** The first statement on a slow machine may take longer than any call should. */
  private static final Duration LONGEST_START = Duration.ofMinutes(5);

  private final URI uri;
  private final String password;
  private final DatabaseManagementService server;

  private EmbeddedNeo4j(URI uri, String password, DatabaseManagementService server) {
    this.uri = uri;
    this.password = password;
    this.server = server;
  }

  /** Starts the server on the port, or on any free one for 0. */
  static EmbeddedNeo4j start(DataFolder data, int askedPort, Duration longestTransaction) {
    if (askedPort != 0) {
      Ports.requireFree(
          askedPort, "Neo4j", "choose another with YUI_NEO4J_PORT", Duration.ofSeconds(3));
    }
    var port = askedPort == 0 ? Ports.free() : askedPort;
    var home = data.resolve("neo4j");
    var password = data.secret("neo4j-password");
    var started = Instant.now();
    DatabaseManagementService server = null;
    try {
      server = build(home, port, longestTransaction);
      server
          .database(SYSTEM_DATABASE_NAME)
          .executeTransactionally(
              SET_PASSWORD, Map.of("password", password), Result::resultAsString, LONGEST_START);
      var uri = URI.create("bolt://127.0.0.1:" + port);
      StartReport.step("Neo4j", Duration.between(started, Instant.now()), uri);
      return new EmbeddedNeo4j(uri, password, server);
    } catch (RuntimeException e) {
      if (server != null) {
        server.shutdown();
      }
      throw new FailureAnalyzedException(
          "Neo4j could not start on the data in " + home,
          "its log is in " + home.resolve("logs"),
          e);
    }
  }

  private static DatabaseManagementService build(Path home, int port, Duration longestTransaction) {
    return new DatabaseManagementServiceBuilder(home)
        .setConfig(logs_directory, home.resolve("logs"))
        .setConfig(auth_enabled, true)
        .setConfig(BoltConnector.enabled, true)
        .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", port))
        .setConfig(HttpConnector.enabled, false)
        .setConfig(udc_enabled, false)
        .setConfig(BoltConnector.server_bolt_telemetry_enabled, false)
        .setConfig(transaction_timeout, longestTransaction)
        .setConfig(pagecache_memory, DataSize.ofMegabytes(128).toBytes())
        .setConfig(preallocate_logical_logs, false)
        .setConfig(logical_log_rotation_threshold, DataSize.ofMegabytes(16).toBytes())
        .build();
  }

  @Override
  public URI getUri() {
    return uri;
  }

  @Override
  public AuthToken getAuthToken() {
    return AuthTokens.basic(USER, password);
  }

  String password() {
    return password;
  }

  @Override
  public void close() {
    server.shutdown();
  }
}
