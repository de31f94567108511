package coop.yui.graph;

import static org.assertj.core.api.Assertions.assertThat;

import coop.yui.graph.AuditSeals.AuditCheck;
import coop.yui.graph.Transaction.Change;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A changed, missing or added record shows, and the check says where. */
@Tag("slow")
class AuditSealsTest {

  private static final Graph GRAPH = TestGraph.graph();
  private static final AuditSeals SEALS =
      new AuditSeals(
          TestGraph.driver(), new GraphProperties("neo4j", Duration.ofSeconds(2)), GRAPH);

  @BeforeEach
  void clear() {
    TestGraph.clear();
  }

  @Test
  void anUntouchedChainIsIntact() {
    act(3);
    SEALS.sealWaiting();
    act(2);
    SEALS.sealWaiting();

    AuditCheck check = SEALS.check();
    assertThat(check.isIntact()).isTrue();
    assertThat(check.sealCount()).isEqualTo(2);
    assertThat(check.entryCount()).isEqualTo(5);
    assertThat(check.lastHash()).hasSize(64);
  }

  @Test
  void anEmptyTrailIsIntact() {
    SEALS.sealWaiting();

    assertThat(SEALS.check().isIntact()).isTrue();
    assertThat(SEALS.check().lastHash()).isNull();
  }

  @Test
  void aChangedEntryIsNamed() {
    act(3);
    SEALS.sealWaiting();
    act(3);
    SEALS.sealWaiting();
    String changed =
        TestGraph.run(
                "MATCH (e:AuditEntry {seal: 2, position: 1}) SET e.person = 'person-9' RETURN e.id"
                    + " AS id",
                Map.of())
            .getFirst()
            .get("id")
            .asString();

    AuditCheck check = SEALS.check();
    assertThat(check.isIntact()).isFalse();
    assertThat(check.firstBrokenSeal()).isEqualTo(2);
    assertThat(check.firstBrokenEntry()).isEqualTo(changed);
  }

  @Test
  void aChangedEntryShowsEvenIfItsOwnHashWasMadeToFit() {
    act(1);
    SEALS.sealWaiting();
    AuditEntry entry =
        new AuditTrail(GRAPH).entries(null, null, null, Page.forward(1, null)).nodes().getFirst();
    AuditEntry forged =
        new AuditEntry(
            entry.id(),
            entry.at(),
            "person-9",
            entry.act(),
            entry.subject(),
            entry.organisations(),
            entry.changes(),
            1);
    TestGraph.run(
        "MATCH (e:AuditEntry {id: $id}) SET e.person = 'person-9', e.hash = $hash",
        Map.of("id", entry.id(), "hash", forged.hash()));

    assertThat(SEALS.check().firstBrokenSeal()).isEqualTo(1);
  }

  @Test
  void aMissingEntryShows() {
    act(3);
    SEALS.sealWaiting();
    TestGraph.run("MATCH (e:AuditEntry {position: 1}) DETACH DELETE e", Map.of());

    assertThat(SEALS.check().firstBrokenSeal()).isEqualTo(1);
  }

  @Test
  void aMissingLastSealShows() {
    act(1);
    SEALS.sealWaiting();
    act(1);
    SEALS.sealWaiting();
    TestGraph.run("MATCH (s:AuditSeal {number: 2}) DETACH DELETE s", Map.of());

    assertThat(SEALS.check().firstBrokenSeal()).isEqualTo(2);
  }

  @Test
  void sealsWrittenDuringACheckDoNotLookBroken() throws InterruptedException, ExecutionException {
    try (var executor = Executors.newSingleThreadExecutor()) {
      Future<?> sealing =
          executor.submit(
              () -> {
                for (int i = 0; i < 40; i++) {
                  act(1);
                  SEALS.sealWaiting();
                }
              });
      do {
        assertThat(SEALS.check().isIntact()).isTrue();
      } while (!sealing.isDone());
      sealing.get();
    }
    assertThat(SEALS.check().sealCount()).isEqualTo(40);
  }

  @Test
  void portalsThatSealAtTheSameTimeMakeOneChain() throws InterruptedException, ExecutionException {
    act(200);
    try (var executor = Executors.newFixedThreadPool(4)) {
      List<Future<?>> sealing =
          IntStream.range(0, 4)
              .<Future<?>>mapToObj(i -> executor.submit(SEALS::sealWaiting))
              .toList();
      act(200);
      for (Future<?> one : sealing) {
        one.get();
      }
    }
    SEALS.sealWaiting();

    assertThat(SEALS.check().isIntact()).isTrue();
    assertThat(SEALS.check().entryCount()).isEqualTo(400);
  }

  private static void act(int times) {
    for (int i = 0; i < times; i++) {
      GRAPH.write(
          Act.of("doSomething", "person-1"),
          transaction -> {
            String id = NodeKind.ORGANISATION.newId();
            transaction.audit(id, List.of(), Map.of("name", Change.to("結")));
            return id;
          });
    }
  }
}
