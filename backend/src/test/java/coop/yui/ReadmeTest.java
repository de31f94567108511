package coop.yui;

import static org.assertj.core.api.Assertions.assertThat;

import coop.yui.local.TestServers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** The tour of the README, run as it stands there, does what it says. */
@PortalTest
class ReadmeTest {

  private static final Path ROOT = Path.of(System.getProperty("yui.root", ".."));
  private static final Pattern BLOCK = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);
  private static final Pattern DOCUMENT = Pattern.compile("ask (?:''|\\$\\w+) ([a-z-]+)");

  private final Environment environment;

  @TempDir Path folder;

  ReadmeTest(@Autowired Environment environment) {
    this.environment = environment;
  }

  @Test
  void theTourDoesWhatItSays() throws IOException, InterruptedException {
    String said = run(tour());

    assertThat(said).doesNotContain("\"errors\"", "Traceback");
    assertThat(said)
        .contains("森のしごと舎\"")
        .contains("\"steps\": [\n")
        .contains("\"displayName\": \"Emma Hargreaves\"")
        .contains("\"title\": \"Shared winter workshop\"")
        .contains("\"state\": \"WAITING\"")
        .contains("\"state\": \"DONE\"")
        .contains("\"name\": \"Two Rivers Bakery\"")
        .contains("\"isIntact\": true");
    assertThat(said.substring(said.indexOf("consentToAlliance")))
        .contains("\"state\": \"IN_FORCE\"");
  }

  @Test
  void everyExampleIsPartOfTheTour() throws IOException {
    List<String> used =
        DOCUMENT
            .matcher(tour())
            .results()
            .map(match -> match.group(1))
            .sorted()
            .distinct()
            .toList();
    try (Stream<Path> examples = Files.list(ROOT.resolve("schema/examples"))) {
      assertThat(examples.map(file -> file.getFileName().toString().replace(".graphql", "")))
          .containsExactlyInAnyOrderElementsOf(used);
    }
  }

  private static String tour() throws IOException {
    String readme = Files.readString(ROOT.resolve("README.md"));
    String part =
        readme.substring(readme.indexOf("## A tour"), readme.indexOf("## Map of the code"));
    return BLOCK.matcher(part).results().map(ReadmeTest::text).collect(Collectors.joining("\n"));
  }

  private static String text(MatchResult block) {
    return block.group(1);
  }

  private String run(String script) throws IOException, InterruptedException {
    String here =
        script
            .replace("http://localhost:8080", new Api(environment).address().toString())
            .replace("http://localhost:8081", keycloak())
            .replace("/tmp/", folder + "/");
    Path said = folder.resolve("said");
    Process shell =
        new ProcessBuilder("bash", "-euo", "pipefail", "-c", here)
            .directory(ROOT.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    boolean isOver = shell.waitFor(5, TimeUnit.MINUTES);
    shell.destroyForcibly();
    String text = Files.readString(said, StandardCharsets.UTF_8);
    assertThat(isOver).as(text).isTrue();
    assertThat(shell.exitValue()).as(text).isZero();
    return text;
  }

  private static String keycloak() {
    return TestServers.keycloak().resolve("/").toString().replaceAll("/$", "");
  }
}
