package coop.yui.upkeep;

import coop.yui.graph.NodeKind;
import coop.yui.graph.TestGraph;
import coop.yui.identity.Role;
import coop.yui.identity.Viewer;
import coop.yui.network.InputBuilder;
import coop.yui.network.Organisation;
import coop.yui.network.TestNetwork;
import coop.yui.upkeep.MergeActs.MergeOrganisationsInput;
import coop.yui.upkeep.MergeActs.UndoMergeInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * Prints how long it takes to merge an organisation with 5,000 alliances, and to undo it. It checks
 * nothing: the numbers are for people. {@code infra/bench/run} runs it.
 */
class MergeBench {

  private static final int ALLIANCES = 5_000;
  private static final int ROUNDS = 11;
  private static final String ALLY =
      """
      CYPHER 25
      MATCH (one:Organisation {id: $one})
      UNWIND $alliances AS id
      CREATE (other:Organisation:WorkerCooperative {id: 'organisation-' + id, visibility: 'PUBLIC'})
      CREATE (a:Alliance {id: id, title: 'Bench', since: date('2024-01-01'), agreedAt: datetime(), proposedAt: datetime()})
      CREATE (a)-[:PROPOSED_BY]->(one)
      CREATE (one)-[:PARTY_TO {consentedAt: datetime()}]->(a)
      CREATE (other)-[:PARTY_TO {consentedAt: datetime()}]->(a)
      CREATE (one)-[:ALLIED_WITH {alliance: id, since: date('2024-01-01')}]->(other)
      """;

  @Test
  void measure() {
    TestGraph.clear();
    Viewer staff = new Viewer(NodeKind.PERSON.newId(), Set.of(Role.FEDERATION_STAFF), Set.of());
    Organisation kept = TestNetwork.register(new InputBuilder("Kept"), staff);
    Organisation merged = TestNetwork.register(new InputBuilder("Merged"), staff);
    List<String> alliances =
        IntStream.range(0, ALLIANCES).mapToObj(i -> NodeKind.ALLIANCE.newId()).toList();
    TestGraph.run(ALLY, Map.of("one", merged.id(), "alliances", alliances));
    MergeActs acts =
        new MergeActs(
            TestGraph.graph(),
            TestNetwork.organisations(),
            TestNetwork.entries(),
            new Merges(TestGraph.graph()),
            JsonMapper.builder().build());
    List<Double> merging = new ArrayList<>();
    List<Double> undoing = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      Map<String, Organisation> now =
          TestNetwork.organisations().read(List.of(kept.id(), merged.id()), staff);
      MergeOrganisationsInput input =
          new MergeOrganisationsInput(
              UUID.randomUUID().toString(),
              kept.id(),
              merged.id(),
              List.of(),
              now.getOrDefault(kept.id(), kept).changedAt(),
              now.getOrDefault(merged.id(), merged).changedAt());
      long start = System.nanoTime();
      OrganisationMerge merge = acts.merge(input, staff);
      long between = System.nanoTime();
      acts.undo(new UndoMergeInput(merge.id()), staff);
      merging.add((between - start) / 1e6);
      undoing.add((System.nanoTime() - between) / 1e6);
    }
    print("merge of two organisations, one with 5,000 alliances", merging);
    print("undoing it", undoing);
  }

  private static void print(String what, List<Double> millis) {
    millis.sort(null);
    System.out.printf(
        "| %s | %d | %.0f | %.0f to %.0f |%n",
        what, millis.size(), millis.get(millis.size() / 2), millis.getFirst(), millis.getLast());
  }
}
