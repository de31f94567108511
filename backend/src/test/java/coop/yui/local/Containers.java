package coop.yui.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.testcontainers.Testcontainers;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.neo4j.Neo4jContainer;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.MountableFile;

/** The tests' servers as containers; the images are named in {@code containers.properties}. */
class Containers {

  private Containers() {}

  @SuppressWarnings("resource") // Testcontainers ends it with the run.
  static TestNeo4j neo4j() {
    var container = new Neo4jContainer(image("neo4j"));
    container.start();
    return new TestNeo4j(URI.create(container.getBoltUrl()), container.getAdminPassword());
  }

  @SuppressWarnings("resource") // Testcontainers ends it with the run.
  static URI keycloak(int port, URI issuer, int mailPort) {
    Testcontainers.exposeHostPorts(mailPort);
    var files = Path.of(System.getProperty("yui.root", ".."), "infra/keycloak");
    var imported = "/opt/keycloak/data/import/";
    var container =
        new GenericContainer<>(image("keycloak"))
            .withCommand(
                "start-dev", "--import-realm", "--hostname=" + issuer.resolve("/").toString())
            .withCopyFileToContainer(
                MountableFile.forHostPath(files.resolve("yui-realm.json")),
                imported + "yui-realm.json")
            .withCopyFileToContainer(
                MountableFile.forHostPath(files.resolve("yui-demo-users-0.json")),
                imported + "yui-users-0.json")
            .withEnv("YUI_SMTP_HOST", "host.testcontainers.internal")
            .withEnv("YUI_SMTP_PORT", String.valueOf(mailPort))
            .withExposedPorts(8080)
            .waitingFor(
                Wait.forHttp("/realms/yui/.well-known/openid-configuration")
                    .forPort(8080)
                    .withStartupTimeout(Duration.ofMinutes(5)));
    // The issuer is told to the portal before Keycloak starts, so its port is fixed.
    container.setPortBindings(List.of(port + ":8080"));
    container.start();
    return issuer;
  }

  private static DockerImageName image(String name) {
    var names = new Properties();
    try (var file = Containers.class.getResourceAsStream("/containers.properties")) {
      names.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return DockerImageName.parse(names.getProperty(name));
  }
}
