package coop.yui.assemblies;

import coop.yui.ballots.Electorate;
import coop.yui.bylaws.MembershipClass;
import coop.yui.graph.NodeKind;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.Transaction;
import coop.yui.graph.Transaction.Change;
import coop.yui.identity.NotificationKind;
import coop.yui.identity.Notifications;
import coop.yui.identity.Representations;
import coop.yui.identity.Viewer;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An assembly within an act. It is locked before it is read, so that acts on one assembly happen
 * one after the other.
 */
record LockedAssembly(Transaction transaction, Assembly assembly, Viewer viewer) {

  private static final String LOCK =
      """
      CYPHER 25
      MATCH (a:Assembly {id: $id})
      WHERE
      """
          + Assemblies.READABLE
          + "SET a.lock = randomUUID()";
  private static final String READ =
      """
      CYPHER 25
      MATCH (a:Assembly {id: $id})
      WHERE
      """
          + Assemblies.READABLE
          + Assemblies.RETURN;

  /**
   * Takes the lock and reads.
   *
   * @throws Refusal INVALID_ID, NOT_FOUND
   */
  static LockedAssembly lock(Transaction transaction, String given, Viewer viewer) {
    String id = NodeKind.ASSEMBLY.check(given, "assembly");
    Map<String, @Nullable Object> parameters = viewer.parameters(Map.of("id", id));
    transaction.run(LOCK, parameters);
    return transaction
        .one(READ, parameters, Assemblies::read)
        .map(assembly -> new LockedAssembly(transaction, assembly, viewer))
        .orElseThrow(() -> new Refusal(RefusalCode.NOT_FOUND).field("assembly"));
  }

  /**
   * The same, for who conducts or prepares it.
   *
   * @throws Refusal INVALID_ID, NOT_FOUND, NOT_ALLOWED
   */
  static LockedAssembly forActing(Transaction transaction, String given, Viewer viewer) {
    LockedAssembly locked = lock(transaction, given, viewer);
    locked.mustActForCooperative();
    return locked;
  }

  /**
   * Makes sure that the viewer acts for the co-operative at this moment.
   *
   * @throws Refusal NOT_ALLOWED
   */
  void mustActForCooperative() {
    Representations.mustActFor(transaction, assembly.cooperative(), viewer);
  }

  /**
   * Makes sure that the viewer is a member.
   *
   * @throws Refusal NOT_ALLOWED
   */
  void mustBeMember() {
    if (!viewer.isMemberOf(assembly.cooperative())) {
      throw new Refusal(RefusalCode.NOT_ALLOWED);
    }
  }

  /**
   * Makes sure that the assembly is in one of these states.
   *
   * @throws Refusal WRONG_STATE
   */
  void mustBe(AssemblyState... states) {
    if (Stream.of(states).noneMatch(assembly.state()::equals)) {
      throw refused(assembly.state().name());
    }
  }

  /** That the assembly is not as it would have to be. */
  static Refusal refused(String why) {
    return new Refusal(RefusalCode.WRONG_STATE).field("assembly").with("assembly", why);
  }

  /** The ids of all members. */
  List<String> members() {
    return Electorate.of(transaction, assembly.cooperative(), EnumSet.allOf(MembershipClass.class))
        .persons();
  }

  /** Statement parameters: the assembly's id, the viewer, the time and others. */
  Map<String, @Nullable Object> parameters(Map<String, ? extends @Nullable Object> others) {
    Map<String, @Nullable Object> parameters = new HashMap<>(others);
    parameters.put("id", assembly.id());
    parameters.put("cooperative", assembly.cooperative());
    parameters.put("viewer", viewer.person());
    parameters.put("at", transaction.at());
    return parameters;
  }

  /** Runs a statement with {@link #parameters}. */
  void run(String statement, Map<String, ? extends @Nullable Object> others) {
    transaction.run(statement, parameters(others));
  }

  /** Leaves an audit entry and tells those who follow. */
  void audit(Map<String, Change> changes) {
    transaction.audit(assembly.id(), List.of(assembly.cooperative()), changes);
    announce();
  }

  /** Tells those who follow. */
  void announce() {
    transaction.announce(List.of(assembly.id(), assembly.cooperative()));
  }

  /** Tells people about the assembly, but not who did it. */
  void tell(Collection<String> persons, NotificationKind kind) {
    Notifications.leave(transaction, persons, kind, assembly.id(), viewer.person());
  }
}
