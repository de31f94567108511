package coop.yui.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import coop.yui.graph.Transaction.Change;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Acts are done once for each key, with their record, or not at all. */
@Tag("slow")
class WritesTest {

  private static final String CREATE = "CREATE (:Thing {id: $id})";
  private static final Graph GRAPH = TestGraph.graph();

  @BeforeEach
  void clear() {
    TestGraph.clear();
  }

  @Test
  void theSameKeyAndInputGivesTheFirstAnswer() {
    String first = create("key", "input");

    assertThat(create("key", "input")).isEqualTo(first);
    assertThat(count("Thing")).isEqualTo(1);
    assertThat(count("AuditEntry")).isEqualTo(1);
  }

  @Test
  void theSameKeyWithAnotherInputIsRefused() {
    create("key", "input");

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> create("key", "other"))
        .returns(RefusalCode.REQUEST_KEY_REUSED, Refusal::code);
    assertThat(count("Thing")).isEqualTo(1);
  }

  @Test
  void keysOfDifferentPersonsAreDifferent() {
    create("key", "input");
    GRAPH.write(Act.once("createThing", "person-2", "key", "input"), WritesTest::createOne);

    assertThat(count("Thing")).isEqualTo(2);
  }

  @Test
  void racingCallsOfOneKeyDoTheActOnce() throws InterruptedException, ExecutionException {
    Set<String> answers = new HashSet<>();
    try (var executor = Executors.newFixedThreadPool(16)) {
      List<Callable<String>> calls = new ArrayList<>();
      for (int i = 0; i < 64; i++) {
        calls.add(() -> create("key", "input"));
      }
      for (Future<String> answer : executor.invokeAll(calls)) {
        answers.add(answer.get());
      }
    }

    assertThat(answers).hasSize(1);
    assertThat(count("Thing")).isEqualTo(1);
    assertThat(count("AuditEntry")).isEqualTo(1);
  }

  @Test
  void aRefusedActLeavesNothing() {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(
            () ->
                GRAPH.write(
                    Act.once("createThing", "person-1", "key", "input"),
                    transaction -> {
                      createOne(transaction);
                      throw new Refusal(RefusalCode.WRONG_STATE);
                    }));

    assertThat(count("Thing")).isZero();
    assertThat(count("AuditEntry")).isZero();
    assertThat(count("Request")).isZero();
    assertThat(create("key", "other input")).isNotEmpty();
  }

  @Test
  void theRecordTellsWhoDidWhat() {
    String id = create("key", "input");

    AuditEntry entry =
        new AuditTrail(GRAPH).entries(null, null, null, Page.forward(10, null)).nodes().getFirst();
    assertThat(entry.subject()).isEqualTo(id);
    assertThat(entry.person()).isEqualTo("person-1");
    assertThat(entry.act()).isEqualTo("createThing");
    assertThat(entry.changes()).isEqualTo("{\"name\":{\"before\":null,\"after\":\"結\"}}");
  }

  private static String create(String key, String input) {
    return GRAPH.write(Act.once("createThing", "person-1", key, input), WritesTest::createOne);
  }

  private static String createOne(Transaction transaction) {
    String id = NodeKind.ORGANISATION.newId();
    transaction.run(CREATE, Map.of("id", id));
    transaction.audit(id, List.of(), Map.of("name", Change.to("結")));
    return id;
  }

  private static int count(String label) {
    return TestGraph.run("MATCH (n:$($label)) RETURN count(n) AS n", Map.of("label", label))
        .getFirst()
        .get("n")
        .asInt();
  }
}
