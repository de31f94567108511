package coop.yui.offices;

import coop.yui.graph.TestGraph;
import coop.yui.identity.Viewer;
import coop.yui.network.Days;
import coop.yui.network.Organisation;
import coop.yui.network.TestNetwork;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Members of a co-operative, as its register has them. */
public final class TestMembers {

  private TestMembers() {}

  /**
   * A member who signs in.
   *
   * @param membership the id of her entry in the register
   */
  public record Member(Viewer viewer, String membership) {

    /** The id of the person. */
    public String person() {
      return viewer.mustBeSignedIn();
    }
  }

  /** A member since yesterday. */
  public static Member member(Organisation cooperative, String membershipClass) {
    String person = TestNetwork.person();
    String membership = "membership-" + UUID.randomUUID().toString().replace("-", "");
    TestGraph.run(
        """
        MATCH (p:Person {id: $person}), (o:Organisation {id: $cooperative})
        CREATE (p)-[:MEMBER_OF {id: $id, membershipClass: $class, since: $since}]->(o)
        CREATE (p)-[:HAS_MEMBERSHIP]->(:Membership {id: $id, cooperative: o.id, person: p.id, membershipClass: $class,
          appliedAt: datetime(), acceptedAt: datetime(), since: $since, number: 1})
        RETURN 1
        """,
        Map.of(
            "person",
            person,
            "cooperative",
            cooperative.id(),
            "id",
            membership,
            "class",
            membershipClass,
            "since",
            Days.today().minusDays(1)));
    return new Member(
        new Viewer(person, Set.of(), Set.of(), Set.of(cooperative.id()), false, null), membership);
  }

  /** Ends a membership yesterday, behind the back of everything that depends on it. */
  public static void end(Member member) {
    TestGraph.run(
        """
        MATCH (:Person)-[r:MEMBER_OF {id: $id}]->(), (m:Membership {id: $id})
        SET r.until = $until, m.until = $until
        RETURN 1
        """,
        Map.of("id", member.membership(), "until", Days.today().minusDays(1)));
  }

  /** The kinds of notifications that somebody was left. */
  public static List<String> notified(Viewer viewer) {
    return TestGraph.run(
            "MATCH (n:Notification {person: $person}) RETURN n.kind AS kind",
            Map.of("person", viewer.mustBeSignedIn()))
        .stream()
        .map(row -> row.get("kind").asString())
        .toList();
  }
}
