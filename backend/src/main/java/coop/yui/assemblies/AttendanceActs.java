package coop.yui.assemblies;

import coop.yui.graph.Act;
import coop.yui.graph.Graph;
import coop.yui.graph.NodeKind;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.Transaction.Change;
import coop.yui.identity.Viewer;
import coop.yui.network.Days;
import coop.yui.offices.Eligible;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How members come to an assembly and leave it. */
@Component
class AttendanceActs {

  private static final String MEMBER =
      """
      CYPHER 25
      MATCH (:Person {id: $person})-[r:MEMBER_OF]->(o:Organisation)
      WHERE o.id = $cooperative AND r.since <= $today AND (r.until IS NULL OR r.until >= $today)
      RETURN min(r.membershipClass) AS membershipClass
      """;
  private static final String COME =
      """
      CYPHER 25
      MERGE (t:Attendance {present: $key})
      ON CREATE SET t.id = $attendance, t.createdAt = $at, t.assembly = $id, t.person = $person,
        t.membershipClass = $membershipClass, t.isOnline = $isOnline, t.arrivedAt = $at
      RETURN t.id = $attendance AS isNew
      """;
  private static final String LEAVE =
      """
      CYPHER 25
      MATCH (t:Attendance {present: $key})
      SET t.present = NULL, t.leftAt = $at
      WITH t
      CALL (t) {
        MATCH (s:SpeakingRequest {waiting: $key})
        SET s.waiting = NULL, s.endedAt = CASE WHEN s.calledAt IS NOT NULL THEN $at END
      }
      RETURN t.id AS attendance
      """;

  private final Graph graph;
  private final Assemblies assemblies;

  AttendanceActs(Graph graph, Assemblies assemblies) {
    this.graph = graph;
    this.assemblies = assemblies;
  }

  /** Who comes in. */
  record CheckInInput(String assembly, @Nullable String membership) {}

  /** Who leaves. */
  record CheckOutInput(String assembly, @Nullable String membership) {}

  /**
   * Lets the viewer or, at the door, somebody else come in.
   *
   * @throws Refusal NOT_SIGNED_IN, INVALID_ID, NOT_FOUND, NOT_ALLOWED, WRONG_STATE before the door
   *     is open, after the assembly, for who is no member, and for who comes herself where all meet
   *     in one place; ALREADY_SO for who is there
   */
  Assembly checkIn(CheckInInput input, Viewer viewer) {
    String person = viewer.mustBeSignedIn();
    graph.write(
        Act.of("checkIn", person),
        transaction -> {
          LockedAssembly locked = LockedAssembly.lock(transaction, input.assembly(), viewer);
          String comer = comer(locked, input.membership(), person);
          Assembly assembly = locked.assembly();
          boolean isAtDoor = input.membership() != null;
          if (!assembly.isDoorOpen(transaction.at())) {
            throw LockedAssembly.refused(
                assembly.state() == AssemblyState.CONVENED ? "DOOR_SHUT" : assembly.state().name());
          }
          if (isAtDoor ? !assembly.format().hasPlace() : !assembly.format().hasLink()) {
            throw LockedAssembly.refused(isAtDoor ? "NO_DOOR" : "AT_THE_DOOR");
          }
          come(locked, comer, !isAtDoor);
          locked.announce();
          return input.assembly();
        });
    return assemblies.one(input.assembly(), viewer);
  }

  /** The viewer, who must be a member, or whom she lets through the door. */
  private static String comer(LockedAssembly locked, @Nullable String membership, String viewer) {
    if (membership == null) {
      locked.mustBeMember();
      return viewer;
    }
    locked.mustActForCooperative();
    return Eligible.of(locked.transaction(), locked.assembly().cooperative(), membership)
        .map(Eligible::person)
        .orElseThrow(() -> LockedAssembly.refused("NOT_A_MEMBER"));
  }

  private static void come(LockedAssembly locked, String comer, boolean isOnline) {
    String membershipClass =
        Optional.ofNullable(
                locked
                    .transaction()
                    .one(
                        MEMBER,
                        locked.parameters(Map.of("person", comer, "today", Days.today())),
                        row -> row.get("membershipClass").asString(""))
                    .orElse(null))
            .filter(found -> !found.isEmpty())
            .orElseThrow(() -> LockedAssembly.refused("NOT_A_MEMBER"));
    boolean isNew =
        locked
            .transaction()
            .one(
                COME,
                locked.parameters(
                    Map.of(
                        "key", key(locked, comer),
                        "attendance", NodeKind.ATTENDANCE.newId(),
                        "person", comer,
                        "membershipClass", membershipClass,
                        "isOnline", isOnline)),
                row -> row.get("isNew").asBoolean())
            .orElseThrow();
    if (!isNew) {
      throw new Refusal(RefusalCode.ALREADY_SO);
    }
    if (!isOnline) {
      locked.audit(Map.of("admitted", Change.to(comer)));
    }
  }

  private static String key(LockedAssembly locked, String person) {
    return locked.assembly().id() + "|" + person;
  }

  /**
   * Lets the viewer or somebody else leave.
   *
   * @throws Refusal NOT_SIGNED_IN, INVALID_ID, NOT_FOUND, NOT_ALLOWED, WRONG_STATE, ALREADY_SO for
   *     who is not there
   */
  Assembly checkOut(CheckOutInput input, Viewer viewer) {
    String person = viewer.mustBeSignedIn();
    graph.write(
        Act.of("checkOut", person),
        transaction -> {
          LockedAssembly locked = LockedAssembly.lock(transaction, input.assembly(), viewer);
          String leaver = comer(locked, input.membership(), person);
          locked.mustBe(AssemblyState.CONVENED, AssemblyState.IN_SESSION);
          boolean isGone =
              transaction
                  .one(
                      LEAVE,
                      locked.parameters(Map.of("key", key(locked, leaver))),
                      row -> row.get("attendance").asString())
                  .isPresent();
          if (!isGone) {
            throw new Refusal(RefusalCode.ALREADY_SO);
          }
          locked.announce();
          return input.assembly();
        });
    return assemblies.one(input.assembly(), viewer);
  }
}
