package coop.yui.elections;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import coop.yui.counting.Count.Action;
import coop.yui.graph.Graph;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/** The steps of counts, as they were kept. */
@Component
class CountStages {

  private static final String OF_ELECTIONS =
      """
      CYPHER 25
      UNWIND $ids AS of
      MATCH (:Election {id: of})-[:HAS_STAGE]->(s:CountStage)
      RETURN of, s.number AS number, s.action AS action, s.candidate AS candidate, s.votes AS votes,
        s.nonTransferable AS nonTransferable, s.lostInRounding AS lostInRounding, s.elected AS elected, s.lots AS lots
      ORDER BY of, number
      """;

  private final Graph graph;

  CountStages(Graph graph) {
    this.graph = graph;
  }

  /**
   * A step of a count.
   *
   * @param candidate whose papers went on; absent in the first
   * @param votes of those who stood, at its end
   * @param elected at its end, in order
   * @param lots those between whom a lot decided, the drawn one first
   */
  record CountStage(
      int number,
      Action action,
      @Nullable Candidacy candidate,
      List<CandidateVotes> votes,
      BigDecimal nonTransferable,
      BigDecimal lostInRounding,
      List<Candidacy> elected,
      List<Candidacy> lots) {}

  /** What a candidate had. */
  record CandidateVotes(Candidacy candidacy, BigDecimal votes) {}

  /**
   * By the ids of elections.
   *
   * @param papers the candidacies of each in the order of its ballot paper
   */
  Map<String, List<CountStage>> of(
      Collection<String> elections, Map<String, List<Candidacy>> papers) {
    return graph
        .read(
            OF_ELECTIONS,
            Map.of("ids", elections),
            row ->
                Map.entry(
                    row.get("of").asString(),
                    stage(row, papers.getOrDefault(row.get("of").asString(), List.of()))))
        .stream()
        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
  }

  private static CountStage stage(Record row, List<Candidacy> paper) {
    List<Long> all = row.get("votes").asList(Value::asLong);
    List<CandidateVotes> votes = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (paper.get(i).state() != CandidacyState.WITHDRAWN) {
        votes.add(new CandidateVotes(paper.get(i), votes(all.get(i))));
      }
    }
    return new CountStage(
        row.get("number").asInt(),
        Action.valueOf(row.get("action").asString()),
        row.get("candidate").isNull() ? null : paper.get(row.get("candidate").asInt()),
        votes,
        votes(row.get("nonTransferable").asLong()),
        votes(row.get("lostInRounding").asLong()),
        candidacies(row.get("elected"), paper),
        candidacies(row.get("lots"), paper));
  }

  /** Votes are kept as whole hundred-thousandths. */
  private static BigDecimal votes(long value) {
    return BigDecimal.valueOf(value, 5);
  }

  private static List<Candidacy> candidacies(Value numbers, List<Candidacy> paper) {
    return numbers.asList(Value::asInt).stream().map(paper::get).toList();
  }
}
