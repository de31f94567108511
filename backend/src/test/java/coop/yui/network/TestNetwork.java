package coop.yui.network;

import coop.yui.graph.NodeKind;
import coop.yui.graph.TestGraph;
import coop.yui.identity.Viewer;
import coop.yui.local.TestServers;
import coop.yui.network.AllianceActs.ConsentToAllianceInput;
import coop.yui.network.AllianceActs.EndAllianceInput;
import coop.yui.network.Proposals.ProposeAllianceInput;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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

  /** An alliance in force since today, with these commitments and a last day or none. */
  public static Alliance ally(
      Organisation one,
      Viewer ofOne,
      Organisation other,
      Viewer ofOther,
      @Nullable LocalDate until,
      DecentWorkCommitment... commitments) {
    Alliance proposed =
        new Proposals(TestGraph.graph(), ALLIANCES)
            .propose(
                new ProposeAllianceInput(
                    UUID.randomUUID().toString(),
                    one.id(),
                    true,
                    List.of(other.id()),
                    "Together",
                    "We help each other.",
                    "en",
                    List.of(AlliancePurpose.MUTUAL_AID),
                    null,
                    null,
                    until,
                    10,
                    List.of(commitments)),
                ofOne);
    return acts().consent(new ConsentToAllianceInput(proposed.id(), other.id()), ofOther);
  }

  /** Gives notice for a party. */
  public static Alliance end(Alliance alliance, Organisation party, Viewer viewer) {
    return acts().end(new EndAllianceInput(alliance.id(), party.id(), null, null), viewer);
  }

  private static AllianceActs acts() {
    return new AllianceActs(TestGraph.graph(), ALLIANCES);
  }

  /** A person known to the portal. */
  public static String person() {
    String id = NodeKind.PERSON.newId();
    TestGraph.run(
        "CREATE (:Person {id: $id, subject: $id, displayName: 'Somebody'})", Map.of("id", id));
    return id;
  }

  /** Somebody who represents these organisations. */
  public static Viewer representativeOf(Organisation... organisations) {
    String person = person();
    for (Organisation organisation : organisations) {
      TestGraph.run(
          """
          MATCH (p:Person {id: $person}) MATCH (o:Organisation {id: $organisation})
          CREATE (p)-[:REPRESENTS {id: $id, since: datetime('2020-01-01T00:00:00Z')}]->(o)
          """,
          Map.of(
              "person", person,
              "organisation", organisation.id(),
              "id", NodeKind.REPRESENTATION.newId()));
    }
    return new Viewer(
        person,
        Set.of(),
        Arrays.stream(organisations).map(Organisation::id).collect(Collectors.toSet()));
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
