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
        .noneMatch(name -> name.matches("(keycloak|scala-library|lucene).*"));
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

  private String start(List<String> options) throws IOException, InterruptedException {
    var line = new ArrayList<String>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-jar", Path.of(JAR).toAbsolutePath().toString()));
    line.addAll(options);
    var process =
        new ProcessBuilder(line).directory(elsewhere.toFile()).redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isEqualTo(1);
    return said;
  }
}
