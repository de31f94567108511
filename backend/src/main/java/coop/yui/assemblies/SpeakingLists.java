package coop.yui.assemblies;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import coop.yui.graph.Act;
import coop.yui.graph.Graph;
import coop.yui.graph.NodeKind;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.Transaction;
import coop.yui.identity.Viewer;
import coop.yui.network.Read;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Who speaks in an assembly and who waits to: who spoke least on the item comes first, then who
 * asked first.
 */
@Component
class SpeakingLists {

  private static final String WAITING =
      """
      CYPHER 25
      UNWIND $ids AS of
      MATCH (a:Assembly {id: of})-[:HAS_REQUEST]->(s:SpeakingRequest)
      WHERE s.waiting IS NOT NULL
      RETURN of, s.id AS id, s.person AS person, s.askedAt AS askedAt, s.calledAt AS calledAt,
        COUNT { MATCH (a)-[:HAS_REQUEST]->(former:SpeakingRequest)
                WHERE former.item = s.item AND former.person = s.person AND former.calledAt IS NOT NULL
                  AND former.endedAt IS NOT NULL } AS speeches
      ORDER BY calledAt IS NULL, speeches, askedAt, id
      """;
  private static final String ASK =
      """
      CYPHER 25
      MATCH (a:Assembly {id: $id})-[:HAS_ITEM]->(i:AgendaItem)
      WHERE i.calledAt IS NOT NULL AND i.endedAt IS NULL
      CREATE (a)-[:HAS_REQUEST]->(:SpeakingRequest {id: $request, createdAt: $at, assembly: a.id, item: i.id,
        person: $viewer, waiting: a.id + '|' + $viewer, askedAt: $at})
      """;
  private static final String STOP =
      """
      CYPHER 25
      MATCH (s:SpeakingRequest {waiting: $id + '|' + $viewer})
      SET s.waiting = NULL, s.endedAt = CASE WHEN s.calledAt IS NOT NULL THEN $at END
      RETURN s.id AS request
      """;
  private static final String CALL =
      """
      CYPHER 25
      MATCH (a:Assembly {id: $id})-[:HAS_REQUEST]->(s:SpeakingRequest {id: $request})
      WHERE s.waiting IS NOT NULL AND s.calledAt IS NULL
      CALL (a) {
        MATCH (a)-[:HAS_REQUEST]->(former:SpeakingRequest)
        WHERE former.waiting IS NOT NULL AND former.calledAt IS NOT NULL
        SET former.waiting = NULL, former.endedAt = $at
      }
      SET s.calledAt = $at
      RETURN s.id AS request
      """;
  private static final String END =
      """
      CYPHER 25
      MATCH (:Assembly {id: $id})-[:HAS_REQUEST]->(s:SpeakingRequest)
      WHERE s.waiting IS NOT NULL AND s.calledAt IS NOT NULL
      SET s.waiting = NULL, s.endedAt = $at
      RETURN s.id AS request
      """;

  private final Graph graph;
  private final Assemblies assemblies;

  SpeakingLists(Graph graph, Assemblies assemblies) {
    this.graph = graph;
    this.assemblies = assemblies;
  }

  /** Where the viewer asks to speak. */
  record AskToSpeakInput(String assembly) {}

  /** Where the viewer no longer asks to speak. */
  record WithdrawSpeakingRequestInput(String assembly) {}

  /** Who is given the floor. */
  record CallSpeakerInput(String assembly, String request) {}

  /** Where a speech ends. */
  record EndSpeechInput(String assembly) {}

  /** Who speaks and who waits, in order, by the id of an assembly the viewer was given. */
  Map<String, List<SpeakingRequest>> of(Collection<String> ids) {
    return graph
        .read(
            WAITING,
            Map.of("ids", ids),
            row ->
                Map.entry(
                    row.get("of").asString(),
                    new SpeakingRequest(
                        row.get("id").asString(),
                        row.get("person").asString(),
                        row.get("askedAt").asOffsetDateTime(),
                        Read.time(row.get("calledAt")))))
        .stream()
        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
  }

  /**
   * Puts the viewer on the list.
   *
   * @throws Refusal NOT_SIGNED_IN, INVALID_ID, NOT_FOUND, NOT_ALLOWED, WRONG_STATE for who is not
   *     there, or when no item is under way; ALREADY_SO
   */
  Assembly ask(AskToSpeakInput input, Viewer viewer) {
    graph.write(
        Act.of("askToSpeak", viewer.mustBeSignedIn()),
        transaction -> {
          LockedAssembly locked = inSession(transaction, input.assembly(), viewer);
          locked.mustBeMember();
          if (!locked.assembly().own().isPresent()) {
            throw LockedAssembly.refused("NOT_THERE");
          }
          if (!locked.assembly().own().hasItem()) {
            throw LockedAssembly.refused("ITEM_NOT_CALLED");
          }
          if (locked.assembly().own().hasAsked()) {
            throw new Refusal(RefusalCode.ALREADY_SO);
          }
          locked.run(ASK, Map.of("request", NodeKind.SPEAKINGREQUEST.newId()));
          locked.announce();
          return input.assembly();
        });
    return assemblies.one(input.assembly(), viewer);
  }

  private static LockedAssembly inSession(Transaction transaction, String assembly, Viewer viewer) {
    LockedAssembly locked = LockedAssembly.lock(transaction, assembly, viewer);
    locked.mustBe(AssemblyState.IN_SESSION);
    return locked;
  }

  /**
   * Takes the viewer off the list.
   *
   * @throws Refusal NOT_SIGNED_IN, INVALID_ID, NOT_FOUND, WRONG_STATE, ALREADY_SO for who is not on
   *     it
   */
  Assembly withdraw(WithdrawSpeakingRequestInput input, Viewer viewer) {
    graph.write(
        Act.of("withdrawSpeakingRequest", viewer.mustBeSignedIn()),
        transaction -> {
          LockedAssembly locked = inSession(transaction, input.assembly(), viewer);
          change(locked, STOP, Map.of());
          return input.assembly();
        });
    return assemblies.one(input.assembly(), viewer);
  }

  /**
   * Gives somebody the floor.
   *
   * @throws Refusal NOT_SIGNED_IN, INVALID_ID, NOT_FOUND, NOT_ALLOWED, WRONG_STATE, ALREADY_SO for
   *     who does not wait any more
   */
  Assembly call(CallSpeakerInput input, Viewer viewer) {
    graph.write(
        Act.of("callSpeaker", viewer.mustBeSignedIn()),
        transaction -> {
          LockedAssembly locked = inSession(transaction, input.assembly(), viewer);
          locked.mustActForCooperative();
          change(
              locked,
              CALL,
              Map.of("request", NodeKind.SPEAKINGREQUEST.check(input.request(), "request")));
          return input.assembly();
        });
    return assemblies.one(input.assembly(), viewer);
  }

  /**
   * Ends what somebody had to say.
   *
   * @throws Refusal NOT_SIGNED_IN, INVALID_ID, NOT_FOUND, NOT_ALLOWED, WRONG_STATE, ALREADY_SO when
   *     nobody speaks
   */
  Assembly end(EndSpeechInput input, Viewer viewer) {
    graph.write(
        Act.of("endSpeech", viewer.mustBeSignedIn()),
        transaction -> {
          LockedAssembly locked = inSession(transaction, input.assembly(), viewer);
          locked.mustActForCooperative();
          change(locked, END, Map.of());
          return input.assembly();
        });
    return assemblies.one(input.assembly(), viewer);
  }

  private static void change(LockedAssembly locked, String statement, Map<String, Object> others) {
    if (locked
        .transaction()
        .run(statement, locked.parameters(others), row -> row.get("request").asString())
        .isEmpty()) {
      throw new Refusal(RefusalCode.ALREADY_SO);
    }
    locked.announce();
  }
}
