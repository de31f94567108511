package coop.yui.assemblies;

import coop.yui.graph.Act;
import coop.yui.graph.Graph;
import coop.yui.graph.NodeKind;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.Transaction;
import coop.yui.graph.Transaction.Change;
import coop.yui.identity.NotificationKind;
import coop.yui.identity.Viewer;
import coop.yui.network.Days;
import coop.yui.offices.Eligible;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

/**
 * How members give their vote in one assembly to each other. Nobody votes for more others than the
 * bylaws allow, and no vote is given on: who holds one keeps her own, and who gave hers holds none.
 */
@Component
class ProxyActs {

  private static final String CAN_BE_GIVEN =
      """
      CYPHER 25
      MATCH (a:Assembly {id: $id})
      RETURN
        EXISTS { MATCH (:Person {id: $viewer})-[r:MEMBER_OF]->(o:Organisation)
                 WHERE o.id = a.cooperative AND r.since <= $today AND (r.until IS NULL OR r.until >= $today)
                   AND r.membershipClass IN a.votingClasses } AS hasVote,
        EXISTS { MATCH (:Person {id: $holder})-[r:MEMBER_OF]->(o:Organisation)
                 WHERE o.id = a.cooperative AND r.since <= $today AND (r.until IS NULL OR r.until >= $today)
                   AND r.membershipClass IN a.votingClasses } AS holderHasVote,
        COLLECT { MATCH (x:Proxy {given: a.id + '|' + $holder}) RETURN x.holder } AS holderGaveTo,
        COUNT { MATCH (x:Proxy)
                WHERE x.assembly = a.id AND x.holder = $holder AND x.given IS NOT NULL } AS held
      """;
  private static final String GIVE =
      """
      CYPHER 25
      CREATE (:Proxy {id: $proxy, createdAt: $at, assembly: $id, giver: $viewer, holder: $holder,
        given: $id + '|' + $viewer, givenAt: $at})
      """;
  private static final String WITHDRAW =
      """
      CYPHER 25
      MATCH (x:Proxy {given: $id + '|' + $viewer})
      SET x.given = NULL, x.endedAt = $at
      RETURN x.holder AS other
      """;
  private static final String DECLINE =
      """
      CYPHER 25
      MATCH (x:Proxy {id: $proxy})
      WHERE x.assembly = $id AND x.holder = $viewer AND x.given IS NOT NULL
      SET x.given = NULL, x.endedAt = $at, x.isDeclined = true
      RETURN x.giver AS other
      """;

  private final Graph graph;
  private final Assemblies assemblies;

  ProxyActs(Graph graph, Assemblies assemblies) {
    this.graph = graph;
    this.assemblies = assemblies;
  }

  /** To whom the viewer gives her vote. */
  record GiveProxyInput(String assembly, String membership) {}

  /** Where the viewer takes her vote back. */
  record WithdrawProxyInput(String assembly) {}

  /** Whose vote the viewer gives back. */
  record DeclineProxyInput(String assembly, String proxy) {}

  /**
   * Gives the viewer's vote to another member.
   *
   * @throws Refusal NOT_SIGNED_IN, INVALID_ID, NOT_FOUND, NOT_ALLOWED for who is no member,
   *     WRONG_STATE for who has no vote or holds another's, for a holder without a vote, who gave
   *     hers on, or who holds as many as the bylaws allow, and after the assembly; INVALID_VALUE
   *     for oneself, ALREADY_SO for a second proxy
   */
  Assembly give(GiveProxyInput input, Viewer viewer) {
    String person = viewer.mustBeSignedIn();
    graph.write(
        Act.of("giveProxy", person),
        transaction -> {
          LockedAssembly locked = ahead(transaction, input.assembly(), viewer);
          if (locked.assembly().proxiesPerHolder() == 0) {
            throw refused("NONE_ALLOWED").principle("2.1.2");
          }
          String holder =
              Eligible.of(transaction, locked.assembly().cooperative(), input.membership())
                  .map(Eligible::person)
                  .orElseThrow(() -> refused("NO_MEMBER"));
          if (holder.equals(person)) {
            throw new Refusal(RefusalCode.INVALID_VALUE).field("membership");
          }
          mustBeFree(locked, holder);
          locked.run(GIVE, Map.of("proxy", NodeKind.PROXY.newId(), "holder", holder));
          locked.audit(Map.of("proxy", Change.to(holder)));
          locked.tell(List.of(holder), NotificationKind.PROXY_GIVEN);
          return input.assembly();
        });
    return assemblies.one(input.assembly(), viewer);
  }

  private static LockedAssembly ahead(Transaction transaction, String assembly, Viewer viewer) {
    LockedAssembly locked = LockedAssembly.lock(transaction, assembly, viewer);
    locked.mustBeMember();
    locked.mustBe(AssemblyState.CONVENED, AssemblyState.IN_SESSION);
    return locked;
  }

  private static void mustBeFree(LockedAssembly locked, String holder) {
    if (locked.assembly().own().hasGivenProxy()) {
      throw new Refusal(RefusalCode.ALREADY_SO).with("proxy", "GIVEN");
    }
    if (locked.assembly().own().holdsProxies()) {
      throw refused("HOLDS_OTHERS");
    }
    Record found =
        locked
            .transaction()
            .one(
                CAN_BE_GIVEN,
                locked.parameters(Map.of("holder", holder, "today", Days.today())),
                Function.identity())
            .orElseThrow();
    if (!found.get("hasVote").asBoolean()) {
      throw refused("NO_VOTE");
    }
    if (!found.get("holderHasVote").asBoolean()) {
      throw refused("HOLDER_HAS_NO_VOTE");
    }
    List<String> gaveTo = found.get("holderGaveTo").asList(value -> value.asString());
    if (!gaveTo.isEmpty()) {
      throw refused("HOLDER_GAVE_ON");
    }
    int most = locked.assembly().proxiesPerHolder();
    if (found.get("held").asInt() >= most) {
      throw refused("TOO_MANY").with("most", most).principle("2.1.2");
    }
  }

  /**
   * Takes the viewer's vote back.
   *
   * @throws Refusal NOT_SIGNED_IN, INVALID_ID, NOT_FOUND, NOT_ALLOWED, WRONG_STATE, ALREADY_SO for
   *     who gave none
   */
  Assembly withdraw(WithdrawProxyInput input, Viewer viewer) {
    graph.write(
        Act.of("withdrawProxy", viewer.mustBeSignedIn()),
        transaction -> {
          LockedAssembly locked = ahead(transaction, input.assembly(), viewer);
          end(locked, WITHDRAW, Map.of());
          return input.assembly();
        });
    return assemblies.one(input.assembly(), viewer);
  }

  /**
   * Gives a vote back to who gave it.
   *
   * @throws Refusal NOT_SIGNED_IN, INVALID_ID, NOT_FOUND, NOT_ALLOWED, WRONG_STATE, ALREADY_SO for
   *     one the viewer does not hold
   */
  Assembly decline(DeclineProxyInput input, Viewer viewer) {
    graph.write(
        Act.of("declineProxy", viewer.mustBeSignedIn()),
        transaction -> {
          LockedAssembly locked = ahead(transaction, input.assembly(), viewer);
          end(locked, DECLINE, Map.of("proxy", NodeKind.PROXY.check(input.proxy(), "proxy")));
          return input.assembly();
        });
    return assemblies.one(input.assembly(), viewer);
  }

  private static void end(LockedAssembly locked, String statement, Map<String, Object> others) {
    String other =
        locked
            .transaction()
            .one(statement, locked.parameters(others), row -> row.get("other").asString())
            .orElseThrow(() -> new Refusal(RefusalCode.ALREADY_SO).with("proxy", "ENDED"));
    locked.audit(Map.of("proxy", new Change(other, null)));
    locked.tell(List.of(other), NotificationKind.PROXY_ENDED);
  }

  private static Refusal refused(String why) {
    return new Refusal(RefusalCode.WRONG_STATE).field("proxy").with("proxy", why);
  }
}
