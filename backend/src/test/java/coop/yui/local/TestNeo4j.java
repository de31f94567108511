package coop.yui.local;

import java.net.URI;
import java.util.Map;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

/**
 * Where a graph database of the tests answers, and with which password.
 *
 * @param uri its Bolt address
 * @param password that of its one user
 */
public record TestNeo4j(URI uri, String password) {

  /** The portal's properties for it. */
  public Map<String, String> properties() {
    return Map.of(
        "spring.neo4j.uri",
        uri.toString(),
        "spring.neo4j.authentication.username",
        EmbeddedNeo4j.USER,
        "spring.neo4j.authentication.password",
        password);
  }

  /** A new driver for it; whoever takes it closes it. */
  public Driver driver() {
    return GraphDatabase.driver(uri, AuthTokens.basic(EmbeddedNeo4j.USER, password));
  }
}
