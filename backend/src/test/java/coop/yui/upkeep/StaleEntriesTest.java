package coop.yui.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import coop.yui.graph.Page;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.TestGraph;
import coop.yui.identity.Role;
import coop.yui.identity.Viewer;
import coop.yui.network.InputBuilder;
import coop.yui.network.Organisation;
import coop.yui.network.TestNetwork;
import coop.yui.upkeep.AwaitedConfirmations.AwaitedConfirmation;
import coop.yui.upkeep.StaleEntries.ConfirmEntryInput;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Entries that nobody looked at for two years. */
@Tag("slow")
class StaleEntriesTest {

  private final StaleEntries stale =
      new StaleEntries(TestGraph.graph(), TestNetwork.organisations());
  private final AwaitedConfirmations awaited = new AwaitedConfirmations(TestGraph.graph());
  private final StaleNews news = new StaleNews(TestGraph.graph(), TestGraph.updates());

  private Viewer staff = Viewer.ANONYMOUS;

  @BeforeEach
  void startWithAnEmptyGraph() {
    TestGraph.clear();
    staff = new Viewer(TestNetwork.person(), Set.of(Role.FEDERATION_STAFF), Set.of());
  }

  @Test
  void whoActsForItIsAskedOnceAndConfirms() {
    Organisation old = registered("Old", "P2Y1D");
    Organisation older = registered("Older", "P5Y");
    registered("Fresh", "P1Y11M");
    Viewer representative = TestNetwork.representativeOf(old);

    assertThat(staleNow())
        .extracting(StaleEntry::organisationId, StaleEntry::isRepresented)
        .containsExactly(tuple(older.id(), false), tuple(old.id(), true));
    assertThat(stale.list(Page.forward(1, null), staff).pageInfo().hasNextPage()).isTrue();
    assertThat(waiting(representative))
        .extracting(AwaitedConfirmation::organisation)
        .containsExactly(old.id());
    assertThat(awaited.count(representative)).isEqualTo(1);
    news.ask();
    news.ask();
    assertThat(notified(representative)).isEqualTo(1);

    stale.confirm(new ConfirmEntryInput(old.id()), representative);

    assertThat(waiting(representative)).isEmpty();
    assertThat(staleNow()).extracting(StaleEntry::organisationId).containsExactly(older.id());
    stale.confirm(new ConfirmEntryInput(older.id()), staff);
    assertThat(staleNow()).isEmpty();
  }

  @Test
  void othersMayNotConfirm() {
    Organisation old = registered("Old", "P3Y");
    Viewer outsider = new Viewer(TestNetwork.person(), Set.of(), Set.of());
    Viewer former = TestNetwork.representativeOf(old);
    TestGraph.run("MATCH ()-[r:REPRESENTS]->() SET r.until = datetime()", Map.of());

    for (Viewer nobody : List.of(outsider, former)) {
      assertThatExceptionOfType(Refusal.class)
          .isThrownBy(() -> stale.confirm(new ConfirmEntryInput(old.id()), nobody))
          .returns(RefusalCode.NOT_ALLOWED, Refusal::code);
      assertThat(waiting(nobody)).isEmpty();
    }
    assertThat(staleNow()).hasSize(1);
  }

  private List<StaleEntry> staleNow() {
    return stale.list(Page.forward(10, null), staff).nodes();
  }

  private List<AwaitedConfirmation> waiting(Viewer viewer) {
    return awaited.read(viewer, "", "", 10);
  }

  private static long notified(Viewer viewer) {
    return TestGraph.run(
            "MATCH (n:Notification {person: $person, kind: 'ENTRY_STALE'}) RETURN count(n) AS"
                + " count",
            Map.of("person", String.valueOf(viewer.person())))
        .getFirst()
        .get("count")
        .asLong();
  }

  private Organisation registered(String name, String ago) {
    Organisation organisation = TestNetwork.register(new InputBuilder(name), staff);
    TestGraph.run(
        "MATCH (o:Organisation {id: $id}) SET o.changedAt = datetime() - duration($ago)",
        Map.of("id", organisation.id(), "ago", ago));
    return organisation;
  }
}
