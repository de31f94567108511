package coop.yui.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

@Tag("slow")
class EmbeddedNeo4jTest {

  @TempDir private Path folder;

  @Test
  void itStartsAgainOnTheSameDataAndKeepsThem() throws IOException {
    ask("CREATE (:Kept {word: 'yui'})");

    assertThat(ask("MATCH (kept:Kept) RETURN kept.word")).isEqualTo("yui");
    assertThat(ask("MATCH (kept:Kept) RETURN count(kept)")).isEqualTo("1");
  }

  private String ask(String statement) throws IOException {
    try (var data = DataFolder.open(folder);
        var server = EmbeddedNeo4j.start(data, 0, Duration.ofMinutes(5));
        Driver driver = GraphDatabase.driver(server.getUri(), server.getAuthToken())) {
      var rows = driver.executableQuery(statement).execute().records();
      return rows.isEmpty() ? "" : rows.getFirst().get(0).asObject().toString();
    }
  }
}
