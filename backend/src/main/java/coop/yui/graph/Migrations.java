package coop.yui.graph;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.neo4j.driver.Driver;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Brings the graph to the form this version needs: files {@code schema/cypher/V0010__Name.cypher},
 * in the order of their numbers, each once. A file that was applied must not change any more; two
 * portals that start together wait for each other.
 */
@Component
class Migrations {

  private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);
  private static final Pattern FILE_NAME = Pattern.compile("V(\\d{4})__(\\w+)\\.cypher");
  private static final Duration LONGEST = Duration.ofMinutes(30);

  private static final List<String> PREPARE =
      List.of(
          "CYPHER 25 CREATE CONSTRAINT migration_version IF NOT EXISTS FOR (m:Migration) REQUIRE"
              + " m.version IS UNIQUE",
          "CYPHER 25 CREATE CONSTRAINT migration_lock IF NOT EXISTS FOR (l:MigrationLock) REQUIRE"
              + " l.name IS UNIQUE");
  private static final String LOCK =
      "CYPHER 25 MERGE (lock:MigrationLock {name: 'migrations'}) SET lock.takenAt = datetime()";
  private static final String APPLIED =
      "CYPHER 25 MATCH (m:Migration) RETURN m.version AS version, m.checksum AS checksum, m.file AS"
          + " file";
  private static final String RECORD =
      """
      CYPHER 25
      CREATE (:Migration {version: $version, file: $file, checksum: $checksum, appliedAt: datetime()})
      """;

  private final Driver driver;
  private final SessionConfig session;
  private final List<Migration> migrations;

  @Autowired
  Migrations(Driver driver, GraphProperties properties, ResourcePatternResolver resources)
      throws IOException {
    this(driver, properties, read(resources));
  }

  Migrations(Driver driver, GraphProperties properties, List<Migration> migrations) {
    this.driver = driver;
    this.session = SessionConfig.forDatabase(properties.database());
    this.migrations = migrations.stream().sorted(Comparator.comparing(Migration::version)).toList();
  }

  /**
   * Applies what is missing.
   *
   * @throws ChangedMigrationException when a file that was applied has changed or is gone
   */
  void migrate() {
    try (var preparing = driver.session(session)) {
      PREPARE.forEach(statement -> preparing.executeWrite(t -> t.run(statement).consume()));
    }
    // Holding the lock's node in an open transaction makes a second portal wait; each migration
    // commits by itself.
    TransactionConfig patient = TransactionConfig.builder().withTimeout(LONGEST).build();
    try (var locking = driver.session(session);
        var lock = locking.beginTransaction(patient)) {
      lock.run(LOCK).consume();
      applyMissing(patient);
      lock.commit();
    }
  }

  private void applyMissing(TransactionConfig patient) {
    try (var applying = driver.session(session)) {
      Map<String, String> applied = new HashMap<>();
      applying
          .run(APPLIED)
          .forEachRemaining(
              row -> applied.put(row.get("version").asString(), row.get("checksum").asString()));
      for (Migration migration : migrations) {
        String checksum = applied.remove(migration.version());
        if (checksum == null) {
          migration
              .statements()
              .forEach(s -> applying.executeWrite(t -> t.run(s).consume(), patient));
          applying.executeWrite(
              t ->
                  t.run(
                          RECORD,
                          Map.of(
                              "version", migration.version(),
                              "file", migration.file(),
                              "checksum", migration.checksum()))
                      .consume());
          LOG.info("Migrated the graph: {}", migration.file());
        } else if (!checksum.equals(migration.checksum())) {
          throw new ChangedMigrationException(
              migration.file()
                  + " was changed after it was applied to this graph. Put it back as it was and"
                  + " write a new migration instead.");
        }
      }
      if (!applied.isEmpty()) {
        throw new ChangedMigrationException(
            "This graph was migrated by a newer Yui (versions "
                + applied.keySet()
                + "). Start that version instead.");
      }
    }
  }

  private static List<Migration> read(ResourcePatternResolver resources) throws IOException {
    Resource[] files = resources.getResources("classpath:schema/cypher/*.cypher");
    return Arrays.stream(files).map(Migration::read).toList();
  }

  /** One file of statements. */
  record Migration(String version, String file, String text) {

    static Migration read(Resource file) {
      String name = String.valueOf(file.getFilename());
      Matcher form = FILE_NAME.matcher(name);
      if (!form.matches()) {
        throw new ChangedMigrationException(
            name + " is no name of a migration; use V0010__Name.cypher.");
      }
      try {
        return new Migration(form.group(1), name, file.getContentAsString(StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }

    /** Line ends do not count, so that a checkout on another system is the same. */
    String checksum() {
      return Checksums.sha256(text.replace("\r\n", "\n"));
    }

    List<String> statements() {
      return Arrays.stream(text.split(";\\s*(?:\\R|$)", -1))
          .map(s -> s.replaceAll("(?m)^\\s*//.*$", "").strip())
          .filter(s -> !s.isEmpty())
          .toList();
    }
  }

  /** A graph and files of migrations that do not belong together. */
  static final class ChangedMigrationException extends RuntimeException {
    ChangedMigrationException(String message) {
      super(message);
    }
  }
}
