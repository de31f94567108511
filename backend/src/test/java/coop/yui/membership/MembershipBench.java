package coop.yui.membership;

import coop.yui.graph.Cursor;
import coop.yui.graph.NodeKind;
import coop.yui.graph.Page;
import coop.yui.graph.TestGraph;
import coop.yui.identity.Role;
import coop.yui.identity.Viewer;
import coop.yui.membership.Memberships.MembershipFilter;
import coop.yui.membership.Memberships.RegisterPage;
import coop.yui.network.InputBuilder;
import coop.yui.network.Organisation;
import coop.yui.network.TestNetwork;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Prints how long a page of a register of 10,000 members takes. It checks nothing: the numbers are
 * for people. {@code infra/bench/run} runs it.
 */
class MembershipBench {

  private static final int MEMBERS = 10_000;
  private static final int ROUNDS = 400;
  private static final String FILL =
      """
      CYPHER 25
      UNWIND range(1, $members) AS number
      CALL (number) {
        MATCH (o:Organisation {id: $cooperative})
        CREATE (person:Person {id: 'person-' + number, subject: 'bench|' + number, displayName: 'Member ' + number,
          words: 'member ' + number, contactChoice: 'REPRESENTATIVES'})
        CREATE (person)-[:HAS_MEMBERSHIP]->(m:Membership {id: 'membership-' + number, cooperative: $cooperative,
          person: person.id, membershipClass: 'WORKER', appliedAt: datetime(), acceptedAt: datetime(), openedWith: true,
          since: date('2020-04-01'), number: number})
        CREATE (m)-[:SUBSCRIBED]->(:ShareSubscription {id: 'subscription-' + number, shares: 1, amountMinor: 50000,
          currency: 'JPY', subscribedAt: datetime(), paidOn: date('2020-04-01')})
        CREATE (person)-[:MEMBER_OF {id: m.id, membershipClass: 'WORKER', since: m.since}]->(o)
      }
      """;

  @Test
  void measure() {
    TestGraph.clear();
    Viewer staff = new Viewer(NodeKind.PERSON.newId(), Set.of(Role.FEDERATION_STAFF), Set.of());
    Organisation cooperative = TestNetwork.register(new InputBuilder("Large"), staff);
    TestGraph.run(FILL, Map.of("members", MEMBERS, "cooperative", cooperative.id()));
    Viewer officer = TestNetwork.representativeOf(cooperative);
    Memberships memberships = new Memberships(TestGraph.graph());
    System.out.println("| a register of 10,000 members | calls | median ms | p95 ms |");
    System.out.println("|---|---|---|---|");
    List<String> ids = List.of(cooperative.id());
    print("first page of 20", () -> memberships.registers(ids, page(0, null), officer));
    print("page behind the 5,000th", () -> memberships.registers(ids, page(5_000, null), officer));
    print("found by name", () -> memberships.registers(ids, page(0, "member 77"), officer));
    print("how many", () -> memberships.counts(ids, officer));
  }

  private static RegisterPage page(int after, @Nullable String name) {
    String cursor = new Cursor(String.valueOf(after), "membership").encode();
    return new RegisterPage(new MembershipFilter(null, null, name), Page.forward(20, cursor));
  }

  private static void print(String what, Runnable call) {
    for (int i = 0; i < ROUNDS; i++) {
      call.run();
    }
    List<Double> millis = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      long start = System.nanoTime();
      call.run();
      millis.add((System.nanoTime() - start) / 1e6);
    }
    millis.sort(null);
    System.out.printf(
        "| %s | %d | %.1f | %.1f |%n",
        what, ROUNDS, millis.get(ROUNDS / 2), millis.get(ROUNDS * 95 / 100));
  }
}
