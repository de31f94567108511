package coop.yui.local;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.diagnostics.FailureAnalyzedException;

/** Prepares Keycloak's folder and puts its command line together. */
class KeycloakCommand {

  private static final String REALM = "yui-realm.json";
  private static final String USERS = "yui-users-0.json";
  private static final String DEMONSTRATION_USERS = "yui-demo-users-0.json";
  private static final String ADMINISTRATOR = "yui-administrator-users-0.json";

  private final KeycloakSettings settings;
  private final Path data;
  private final Path log;

  private KeycloakCommand(KeycloakSettings settings, Path data, Path log) {
    this.settings = settings;
    this.data = data;
    this.log = log;
  }

  /** Puts in place what Keycloak reads at its start: the realm, its first accounts, the watch. */
  static KeycloakCommand prepare(KeycloakSettings settings, DataFolder folder, boolean demo) {
    if (!Files.isRegularFile(settings.home().resolve("lib/quarkus-run.jar"))) {
      throw new FailureAnalyzedException(
          "There is no Keycloak in %s".formatted(settings.home().toAbsolutePath()),
          "run `mvn spring-boot:run`, which unpacks it, or set YUI_KEYCLOAK_ISSUER");
    }
    var data = folder.resolve("keycloak");
    var log = folder.resolve("keycloak.log");
    try {
      Files.deleteIfExists(log);
      var realm = Files.createDirectories(data.resolve("import"));
      copy(settings.realmFolder().resolve(REALM), realm.resolve(REALM));
      copy(
          settings.realmFolder().resolve(demo ? DEMONSTRATION_USERS : ADMINISTRATOR),
          realm.resolve(USERS));
      copyWatch(data.resolve("watch"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new KeycloakCommand(settings, data, log);
  }

  /** Starts the process; {@code built} says that it has just adapted itself to its options. */
  Process start(boolean built) throws IOException {
    var builder =
        new ProcessBuilder(line(built))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().put("YUI_PAGES_SECRET", settings.pagesSecret());
    builder.environment().put("YUI_ADMIN_SECRET", settings.adminSecret());
    builder.environment().putAll(settings.mail().variables());
    return builder.start();
  }

  /** True when Keycloak has no database yet, so that its start takes longer. */
  boolean isFirstStart() {
    return !Files.exists(data.resolve("h2"));
  }

  Path log() {
    return log;
  }

  private List<String> line(boolean built) {
    var home = settings.home().toAbsolutePath();
    var line = new ArrayList<String>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // A process that lives for hours on a laptop gains most from a quick start and little memory.
    line.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    for (var open : List.of("util", "util.concurrent", "security", "lang")) {
      line.add("--add-opens=java.base/java." + open + "=ALL-UNNAMED");
    }
    line.add("--enable-native-access=ALL-UNNAMED");
    line.add("-Duser.language=en");
    line.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
    line.add(
        "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
            + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory");
    line.add("-Dpicocli.disable.closures=true");
    line.add("-Dkc.home.dir=" + home);
    line.add("-Djboss.server.config.dir=" + home.resolve("conf"));
    // The same as --import-realm, which only reads the distribution's own folder.
    line.add("-Dkeycloak.migration.dir=" + data.resolve("import"));
    line.add("-Dkc.config.built=" + built);
    line.add("-cp");
    line.add(home.resolve("lib/quarkus-run.jar") + File.pathSeparator + data.resolve("watch"));
    line.add(DiesWithParent.class.getName());
    line.addAll(options());
    return line;
  }

  private List<String> options() {
    return List.of(
        "start",
        "--http-enabled=true",
        "--http-host=127.0.0.1",
        "--http-port=" + settings.port(),
        "--hostname=" + URI.create(settings.issuer()).resolve("/").toString().replaceAll("/$", ""),
        "--cache=local",
        "--db=dev-file",
        "--db-url=jdbc:h2:file:%s;NON_KEYWORDS=VALUE;DB_CLOSE_ON_EXIT=FALSE"
            .formatted(data.resolve("h2").resolve("keycloak")));
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void copyWatch(Path folder) throws IOException {
    var name = DiesWithParent.class.getName().replace('.', '/') + ".class";
    var target = folder.resolve(name);
    Files.createDirectories(target.getParent());
    try (var code = KeycloakCommand.class.getClassLoader().getResourceAsStream(name)) {
      if (code == null) {
        throw new IOException("no " + name);
      }
      Files.copy(code, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
