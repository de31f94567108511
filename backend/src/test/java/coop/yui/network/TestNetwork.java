package coop.yui.network;

import coop.yui.graph.TestGraph;
import coop.yui.identity.Viewer;
import coop.yui.local.TestServers;
import java.util.Map;
import org.neo4j.driver.Driver;
import org.springframework.graphql.data.ArgumentValue;

/** The network's stores on the graph of the tests, for tests of the modules above. */
public final class TestNetwork {

  private static final Places PLACES = new Places(TestGraph.graph());
  private static final Entries ENTRIES = new Entries(PLACES);
  private static final Organisations ORGANISATIONS = new Organisations(TestGraph.graph(), ENTRIES);

  private static final Alliances ALLIANCES = new Alliances(TestGraph.graph());

  private static final Reversals REVERSALS = new Reversals(ENTRIES, PLACES);

  private TestNetwork() {}

  /** Names. */
  public static OrganisationNames names() {
    return new OrganisationNames(TestGraph.graph());
  }

  /** Reversals. */
  public static Reversals reversals() {
    return REVERSALS;
  }

  /** Places. */
  public static Places places() {
    return PLACES;
  }

  /** Writing of entries. */
  public static Entries entries() {
    return ENTRIES;
  }

  /** Organisations. */
  public static Organisations organisations() {
    return ORGANISATIONS;
  }

  /** Alliances. */
  public static Alliances alliances() {
    return ALLIANCES;
  }

  /** Enters an organisation as this member of staff. */
  public static Organisation register(InputBuilder input, Viewer staff) {
    return ORGANISATIONS.register(input.build(), staff);
  }

  /** Gives an organisation another name. */
  public static void rename(String organisation, String name, Viewer staff) {
    ORGANISATIONS.change(
        new ChangeOrganisationInput(
            organisation,
            null,
            ArgumentValue.omitted(),
            ArgumentValue.ofNullable(name),
            ArgumentValue.omitted(),
            ArgumentValue.omitted(),
            ArgumentValue.omitted(),
            ArgumentValue.omitted(),
            ArgumentValue.omitted(),
            ArgumentValue.omitted(),
            ArgumentValue.omitted(),
            ArgumentValue.omitted(),
            ArgumentValue.omitted(),
            ArgumentValue.omitted(),
            ArgumentValue.omitted(),
            ArgumentValue.omitted(),
            ArgumentValue.omitted(),
            ArgumentValue.omitted(),
            ArgumentValue.omitted(),
            ArgumentValue.omitted(),
            ArgumentValue.omitted()),
        staff);
  }

  /** Takes organisations of a name, with their alliances, out of the portal that tests share. */
  public static void takeAway(String name) {
    try (Driver driver = TestServers.neo4j().driver()) {
      driver
          .executableQuery(
              """
              CYPHER 25
              MATCH (o:Organisation {name: $name})
              OPTIONAL MATCH (o)-[:PARTY_TO]->(a:Alliance)
              OPTIONAL MATCH ()-[link:ALLIED_WITH {alliance: a.id}]-()
              DELETE link
              DETACH DELETE a, o
              """)
          .withParameters(Map.of("name", name))
          .execute();
    }
  }
}
