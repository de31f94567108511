package coop.yui.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The portal's production form brings no servers and says which ones it needs. */
@Tag("slow")
class ProductionJarIT {

  private static final String JAR = System.getProperty("yui.jar", "target/yui.jar");

  @TempDir Path elsewhere;

  @Test
  void itCarriesTheDriverButNoServer() throws IOException {
    List<String> libraries;
    try (var jar = new JarFile(JAR)) {
      libraries =
          jar.stream()
              .map(entry -> entry.getName())
              .filter(name -> name.startsWith("BOOT-INF/lib/") && name.endsWith(".jar"))
              .map(name -> name.substring("BOOT-INF/lib/".length()))
              .toList();
    }
    assertThat(libraries).anyMatch(name -> name.startsWith("neo4j-java-driver"));
    assertThat(libraries)
        .noneMatch(name -> name.matches("neo4j-(kernel|bolt|cypher|dbms|configuration)?-?\\d.*"))
        .noneMatch(
            name ->
                name.matches(
                    "(keycloak|scala-library|lucene-queryparser|archunit|spring-modulith-core|graphql-java-extended).*"));
  }

  @Test
  void itSaysThatItNeedsAGraphDatabase() throws IOException, InterruptedException {
    assertThat(start(List.of()))
        .isEqualTo(
            "Yui cannot start: No graph database is named, and this form of the portal brings none;"
                + " set NEO4J_URI, NEO4J_USERNAME and NEO4J_PASSWORD.\n");
  }

  @Test
  void itSaysThatItNeedsAnIdentityProvider() throws IOException, InterruptedException {
    assertThat(start(List.of("--spring.neo4j.uri=bolt://127.0.0.1:1")))
        .isEqualTo(
            "Yui cannot start: No identity provider is named, and this form of the portal brings"
                + " none; set YUI_KEYCLOAK_ISSUER to the address of a Keycloak realm.\n");
  }

  @Test
  void againstOutsideServersAnEmptyPortalComesToLifeThroughTheInterface()
      throws IOException, InterruptedException {
    try (var portal = RunningJar.start(JAR, elsewhere)) {
      var administrator = portal.caller("admin");
      var yuki = portal.caller("yuki");
      var emma = portal.caller("emma");
      assertThat(administrator.ask("{ viewer { roles } organisations(first: 1) { totalCount } }"))
          .isEqualTo(
              """
              {"viewer":{"roles":["ADMINISTRATOR"]},"organisations":{"totalCount":0}}\
              """);
      yuki.ask("{ viewer { person { id } } }");
      emma.ask("{ viewer { person { id } } }");

      var federation =
          administrator.id(
              "registerOrganisation",
              "requestKey: \"1\", kind: FEDERATION, name: \"First Federation\"");
      administrator.id(
          "appointStaff",
          "requestKey: \"2\", email: \"yuki@example.org\", federation: \"%s\""
              .formatted(federation));
      var cooperatives =
          List.of("One", "Other").stream()
              .map(
                  name ->
                      yuki.id(
                          "registerOrganisation",
                          "requestKey: \"%s\", kind: WORKER_COOPERATIVE, name: \"%s\""
                              .formatted(name, name)))
              .toList();
      for (var cooperative : cooperatives) {
        yuki.id(
            "grantRepresentation",
            "requestKey: \"%s\", email: \"emma@example.org\", organisation: \"%s\""
                .formatted(cooperative, cooperative));
      }
      var alliance =
          emma.id(
              "proposeAlliance",
              "requestKey: \"3\", proposedBy: \"%s\", parties: [\"%s\"], title: \"T\", text: \"T\","
                      .formatted(cooperatives.getFirst(), cooperatives.getLast())
                  + " language: \"en\", purposes: [LEARNING]");
      assertThat(
              emma.ask(
                  "mutation { consentToAlliance(input: {alliance: \"%s\", organisation: \"%s\"}) { state } }"
                      .formatted(alliance, cooperatives.getLast())))
          .contains("IN_FORCE");
      assertThat(portal.get("/source.zip").statusCode()).isEqualTo(200);
      assertThat(portal.get("/source").headers().firstValue("Location")).contains("/source.zip");

      var log = portal.stop();
      assertThat(log.lines()).isNotEmpty().allMatch(line -> line.startsWith("{\"@timestamp\""));
      assertThat(log)
          .doesNotContain("@example.org", "Hargreaves", "中村", RunningJar.ADDRESS)
          .doesNotContain(administrator.token(), yuki.token(), emma.token())
          .doesNotContain("First Federation", "person-");
    }
    for (var command : List.of("check-audit", "check-invariants")) {
      var line = new ArrayList<>(List.of(command));
      TestServers.neo4j()
          .properties()
          .forEach((name, value) -> line.add("--" + name + "=" + value));
      assertThat(run(line, 0)).contains(command.equals("check-audit") ? "is intact" : "holds");
    }
  }

  private String start(List<String> options) throws IOException, InterruptedException {
    return run(options, 1);
  }

  private String run(List<String> options, int code) throws IOException, InterruptedException {
    var line = new ArrayList<String>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-jar", Path.of(JAR).toAbsolutePath().toString()));
    line.addAll(options);
    var process =
        new ProcessBuilder(line).directory(elsewhere.toFile()).redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isEqualTo(code);
    return said;
  }
}
