package coop.yui.bench;

import coop.yui.graph.Act;
import coop.yui.graph.Graph;
import coop.yui.graph.NodeKind;
import coop.yui.network.Entries;
import coop.yui.network.OrganisationEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;

/** Generated organisations and links for benches, the same at each run. */
final class Load {

  static final int BATCH = 2_000;

  private static final String LINK =
      """
      CYPHER 25
      UNWIND $rows AS row
      MATCH (one:Organisation {id: row.one})
      MATCH (other:Organisation {id: row.other})
      CREATE (one)-[:ALLIED_WITH {alliance: row.alliance, since: date('2024-01-01')}]->(other)
      """;

  private final Graph graph;
  private final Entries entries;
  private final Random random;
  private final List<String> organisations = new ArrayList<>();

  Load(Graph graph, Entries entries, Random random) {
    this.graph = graph;
    this.entries = entries;
    this.random = random;
  }

  /** Enters organisations, batch by batch, until there are so many. */
  void organisations(int until, IntFunction<OrganisationEntry> entry) {
    while (organisations.size() < until) {
      graph.write(
          Act.of("generate", null),
          transaction -> {
            List<Entries.Row> rows = new ArrayList<>();
            for (int i = 0; i < BATCH; i++) {
              rows.add(
                  new Entries.Row(
                      NodeKind.ORGANISATION.newId(), null, entry.apply(organisations.size() + i)));
            }
            entries.write(transaction, rows);
            rows.forEach(row -> organisations.add(row.id()));
            return organisations.getLast();
          });
    }
  }

  /** Every organisation has neighbours near by, a few have very many: as in a real network. */
  void links(int count) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int one = random.nextInt(organisations.size());
      int other =
          i % 10 == 0
              ? (int) (organisations.size() * Math.pow(random.nextDouble(), 4))
              : (one + 1 + random.nextInt(200)) % organisations.size();
      if (one != other) {
        rows.add(
            Map.of(
                "one", organisations.get(one),
                "other", organisations.get(other),
                "alliance", NodeKind.ALLIANCE.newId()));
      }
      if (rows.size() == 5_000 || i == count - 1) {
        graph.keep(LINK, Map.of("rows", rows), row -> row);
        rows.clear();
      }
    }
  }

  /** The id of the organisation entered at this place. */
  String organisation(int number) {
    return organisations.get(number);
  }

  /** How many there are. */
  int size() {
    return organisations.size();
  }
}
