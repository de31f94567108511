package coop.yui.web;

import static org.assertj.core.api.Assertions.assertThat;

import coop.yui.Api;
import coop.yui.PortalTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** The audits of npm's graphql-http: every MUST and every SHOULD passes. */
@PortalTest
class HttpAuditsTest {

  private static final Path AUDITS = Path.of("src/test/audits");

  private final Environment environment;

  HttpAuditsTest(@Autowired Environment environment) {
    this.environment = environment;
  }

  @Test
  void everyMustAndShouldPasses() throws IOException, InterruptedException {
    if (!Files.isDirectory(AUDITS.resolve("node_modules"))) {
      run("npm", "ci", "--no-audit", "--no-fund");
    }
    Api api = new Api(environment).withToken("emma");
    String report = run("node", "audits.mjs", api.address() + "/graphql", api.token());
    System.out.println(report);
    assertThat(report)
        .contains("\"warn\":0", "\"error\":0")
        .containsPattern("\"audits\":[5-9][0-9]");
  }

  private static String run(String... command) throws IOException, InterruptedException {
    Path output = Files.createTempFile("audits", ".txt");
    Process process =
        new ProcessBuilder(command)
            .directory(AUDITS.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).as(command[0]).isTrue();
    String report = Files.readString(output, StandardCharsets.UTF_8);
    Files.delete(output);
    return report;
  }
}
