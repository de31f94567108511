package coop.yui.upkeep;

import coop.yui.graph.Act;
import coop.yui.graph.Graph;
import coop.yui.graph.NodeKind;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.Transaction.Change;
import coop.yui.identity.Viewer;
import coop.yui.network.Organisation;
import coop.yui.network.Organisations;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Entries that look alike and are two organisations all the same. */
@Component
class Distinctions {

  private static final String TELL_APART =
      """
      CYPHER 25
      MATCH (one:Organisation {id: $one})
      CALL (one) {
        MATCH (other:Organisation {id: $other})
        MERGE (one)-[apart:DISTINCT_FROM]->(other)
        ON CREATE SET apart.at = $at, apart.by = $by
      }
      """;

  private final Graph graph;
  private final Organisations organisations;

  Distinctions(Graph graph, Organisations organisations) {
    this.graph = graph;
    this.organisations = organisations;
  }

  /** Which two are two. */
  record TellApartInput(String one, String other) {}

  /** Two that are two. */
  record TellApartPayload(Organisation one, Organisation other) {}

  /**
   * Remembers that two entries are two organisations.
   *
   * @throws Refusal NOT_ALLOWED, NOT_FOUND, WITH_ITSELF
   */
  TellApartPayload tellApart(TellApartInput input, Viewer viewer) {
    String person = viewer.mustBeStaff();
    NodeKind.ORGANISATION.check(input.one(), "one");
    NodeKind.ORGANISATION.check(input.other(), "other");
    if (input.one().equals(input.other())) {
      throw new Refusal(RefusalCode.WITH_ITSELF).field("other");
    }
    List<String> both = List.of(input.one(), input.other()).stream().sorted().toList();
    graph.write(
        Act.of("tellApart", person),
        transaction -> {
          Map<String, Organisation> found = organisations.lock(transaction, both);
          for (String field : List.of("one", "other")) {
            if (!found.containsKey(field.equals("one") ? input.one() : input.other())) {
              throw new Refusal(RefusalCode.NOT_FOUND).field(field);
            }
          }
          transaction.run(
              TELL_APART,
              Map.of(
                  "one", both.getFirst(),
                  "other", both.getLast(),
                  "at", transaction.at(),
                  "by", person));
          transaction.audit(input.one(), both, Map.of("distinctFrom", Change.to(input.other())));
          transaction.announce(both);
          return input.one();
        });
    Map<String, Organisation> found = organisations.read(both, viewer);
    Organisation one = found.get(input.one());
    Organisation other = found.get(input.other());
    if (one == null || other == null) {
      throw new Refusal(RefusalCode.NOT_FOUND);
    }
    return new TellApartPayload(one, other);
  }
}
