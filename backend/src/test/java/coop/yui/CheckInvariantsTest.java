package coop.yui;

import static org.assertj.core.api.Assertions.assertThat;

import coop.yui.graph.TestGraph;
import coop.yui.local.TestNeo4j;
import coop.yui.local.TestServers;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@Tag("slow")
@ExtendWith(OutputCaptureExtension.class)
class CheckInvariantsTest {

  @BeforeEach
  @AfterEach
  void clear() {
    TestGraph.clear();
  }

  @Test
  void itNamesWhatIsBrokenAndEndsWithOne(CapturedOutput output) {
    assertThat(CheckInvariants.run(arguments(TestServers.emptyNeo4j()))).isZero();
    assertThat(output).contains("holds   an identifier belongs to one organisation");

    TestGraph.run("CREATE (:Identifier {key: 'TRY|lost'})", Map.of());

    assertThat(CheckInvariants.run(arguments(TestServers.emptyNeo4j()))).isEqualTo(1);
    assertThat(output).contains("BROKEN  an identifier belongs to one organisation: TRY|lost");
  }

  private static String[] arguments(TestNeo4j neo4j) {
    return Stream.concat(
            Stream.of(CheckInvariants.NAME),
            neo4j.properties().entrySet().stream()
                .map(entry -> "--" + entry.getKey() + "=" + entry.getValue()))
        .toArray(String[]::new);
  }
}
