package coop.yui.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.exceptions.Neo4jException;

@Tag("slow")
class DeadlineTest {

  private static final String ENDLESS =
      """
      CYPHER 25
      UNWIND range(1, 1000000000000) AS x
      WITH x
      WHERE x < 0
      RETURN count(x) AS endless
      """;
  private static final String RUNNING =
      "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS 'AS endless' RETURN"
          + " currentQuery";

  private final Deadline.Carrier carrier = new Deadline.Carrier();

  /** The server starts now, not while time runs. */
  @BeforeEach
  void start() {
    TestGraph.clear();
  }

  @AfterEach
  void nothingIsDueAnyMore() {
    carrier.setValue();
    TestGraph.clear();
  }

  @Test
  void theGraphEndsWhatRunsOnForLonger() {
    carrier.setValue(Instant.now().plusSeconds(5));

    assertThatExceptionOfType(Neo4jException.class)
        .isThrownBy(() -> TestGraph.graph().read(ENDLESS, Map.of(), row -> row))
        .satisfies(e -> assertThat(e.code()).contains("TransactionTimedOut"));
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> TestGraph.run(RUNNING, Map.of()).size() == 1); // only this question itself
  }

  @Test
  void aWriteThatIsEndedLeavesNothing() {
    carrier.setValue(Instant.now().plusSeconds(5));

    assertThatExceptionOfType(Neo4jException.class)
        .isThrownBy(
            () ->
                TestGraph.graph()
                    .write(
                        Act.of("try", null),
                        transaction -> {
                          transaction.run("CREATE (:Try)", Map.of());
                          transaction.run(ENDLESS, Map.of());
                          return "done";
                        }));
    assertThat(TestGraph.run("MATCH (n:Try) RETURN n", Map.of())).isEmpty();
  }

  @Test
  void nothingBeginsWhenNoTimeIsLeft() {
    carrier.setValue(Instant.now().minusMillis(1));

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> TestGraph.graph().read(ENDLESS, Map.of(), row -> row))
        .returns(RefusalCode.TOO_SLOW, Refusal::code);
  }
}
