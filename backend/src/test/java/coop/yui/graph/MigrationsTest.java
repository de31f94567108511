package coop.yui.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import coop.yui.graph.Migrations.ChangedMigrationException;
import coop.yui.graph.Migrations.Migration;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

/** Files are applied in order, each once, and never changed afterwards. */
@Tag("slow")
class MigrationsTest {

  private static final Migration FIRST =
      new Migration(
          "9010",
          "V9010__First.cypher",
          "CREATE (:Migrated {step: 1});\nCREATE (:Migrated {step: 2});");
  private static final Migration SECOND =
      new Migration(
          "9020",
          "V9020__Second.cypher",
          "// a comment; with a semicolon\nMATCH (m:Migrated {step: 2}) SET m.seen = true;");

  @AfterEach
  void forget() {
    TestGraph.run("MATCH (m:Migration) WHERE m.version STARTS WITH '9' DELETE m", Map.of());
    TestGraph.run("MATCH (m:Migrated) DELETE m", Map.of());
  }

  @Test
  void filesAreAppliedInOrderAndOnce() {
    migrations(SECOND, FIRST).migrate();
    migrations(FIRST, SECOND).migrate();

    assertThat(steps()).containsExactly("1:false", "2:true");
  }

  @Test
  void aChangedOldFileIsRefusedByName() {
    migrations(FIRST).migrate();
    Migration changed = new Migration("9010", FIRST.file(), "CREATE (:Migrated {step: 3})");

    assertThatExceptionOfType(ChangedMigrationException.class)
        .isThrownBy(() -> migrations(changed).migrate())
        .withMessageContaining("V9010__First.cypher");
    assertThat(steps()).hasSize(2);
  }

  @Test
  void lineEndsDoNotCountAsChange() {
    migrations(FIRST).migrate();
    migrations(new Migration("9010", FIRST.file(), FIRST.text().replace("\n", "\r\n"))).migrate();

    assertThat(steps()).hasSize(2);
  }

  @Test
  void aGraphOfANewerVersionIsRefused() {
    migrations(FIRST, SECOND).migrate();

    assertThatExceptionOfType(ChangedMigrationException.class)
        .isThrownBy(() -> migrations(FIRST).migrate())
        .withMessageContaining("9020");
  }

  @Test
  void portalsThatStartTogetherApplyEachFileOnce() throws InterruptedException, ExecutionException {
    try (var executor = Executors.newFixedThreadPool(4)) {
      List<Future<?>> starts =
          IntStream.range(0, 4)
              .<Future<?>>mapToObj(i -> executor.submit(() -> migrations(FIRST, SECOND).migrate()))
              .toList();
      for (Future<?> start : starts) {
        start.get();
      }
    }

    assertThat(steps()).hasSize(2);
  }

  @Test
  void aFileNameWithoutVersionIsRefused() {
    ByteArrayResource file =
        new ByteArrayResource(new byte[0]) {
          @Override
          public String getFilename() {
            return "Network.cypher";
          }
        };

    assertThatExceptionOfType(ChangedMigrationException.class)
        .isThrownBy(() -> Migration.read(file))
        .withMessageContaining("Network.cypher");
  }

  private static Migrations migrations(Migration... files) {
    Stream<Migration> own =
        TestGraph.run(
                "MATCH (m:Migration) WHERE NOT m.version STARTS WITH '9' RETURN m.version AS"
                    + " version, m.file AS file",
                Map.of())
            .stream()
            .map(
                row ->
                    Migration.read(
                        new ClassPathResource("schema/cypher/" + row.get("file").asString())));
    return new Migrations(
        TestGraph.driver(),
        new GraphProperties("neo4j", Duration.ofSeconds(2)),
        Stream.concat(own, Arrays.stream(files)).toList());
  }

  private static List<String> steps() {
    return TestGraph.run(
            "MATCH (m:Migrated) RETURN m.step AS step, coalesce(m.seen, false) AS seen ORDER BY"
                + " step",
            Map.of())
        .stream()
        .map(row -> row.get("step").asInt() + ":" + row.get("seen").asBoolean())
        .toList();
  }
}
