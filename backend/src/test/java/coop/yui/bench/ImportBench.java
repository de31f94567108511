package coop.yui.bench;

import coop.yui.Api;
import coop.yui.local.TestServers;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures the import of files, from the first byte to the last row, over HTTP as a program does
 * it: the file named by the system property {@code yui.bench.csv}, if any, and generated rows
 * ({@code yui.bench.rows}, 500,000 unless told). It asserts nothing: the numbers are for people.
 */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "yui.limits.budget=1000000000")
@ContextConfiguration(initializers = TestServers.class)
@TestConstructor(autowireMode = AutowireMode.ALL)
class ImportBench {

  private static final String STATE =
      "query($id: ID!) { node(id: $id) { ... on DirectoryImport { state rowCount problemCount"
          + " doneCount createdCount leftOutCount } } }";
  private static final String CONFIRM =
      "mutation($id: ID!) { confirmImport(input: {import: $id}) { state } }";
  private static final String[] SECTORS = {"Agriculture", "Education", "Housing", "Retail"};
  private static final String[] TOWNS = {"Leeds", "Bristol", "Cardiff", "Glasgow", "Sheffield"};

  private final Environment environment;
  private final JsonMapper json = new JsonMapper();
  private @Nullable Api asking;
  private long asked;

  ImportBench(Environment environment) {
    this.environment = environment;
  }

  @Test
  void measure(@TempDir Path folder) throws IOException, InterruptedException {
    System.out.printf(
        "%n| import | rows | read and checked, s | written, s | rows per s | heap after a"
            + " collection at 10, 50, 100 %%, MiB |%n|---|---|---|---|---|---|%n");
    String file = System.getProperty("yui.bench.csv");
    if (file != null) {
      imported(Path.of(file));
    }
    imported(
        generated(folder.resolve("generated.csv"), Integer.getInteger("yui.bench.rows", 500_000)));
  }

  private void imported(Path file) throws IOException, InterruptedException {
    Api staff = new Api(environment).withToken("hanako");
    long start = System.nanoTime();
    String id =
        json.readTree(
                staff
                    .client()
                    .send(
                        staff
                            .request("/imports?fileName=" + file.getFileName())
                            .setHeader("Content-Type", "text/csv")
                            .timeout(Duration.ofMinutes(10))
                            .POST(BodyPublishers.ofFile(file))
                            .build(),
                        BodyHandlers.ofString())
                    .body())
            .required("id")
            .asString();
    JsonNode found = ask(id);
    while (found.required("state").asString().equals("CHECKING")) {
      Thread.sleep(100);
      found = ask(id);
    }
    int rows = found.required("rowCount").asInt();
    double checked = seconds(start);

    start = System.nanoTime();
    new Api(environment).withToken("hanako").call(CONFIRM, Map.of("id", id));
    long[] heap = new long[3];
    double[] shares = {0.1, 0.5, 1};
    int next = 0;
    double collecting = 0;
    boolean isRunning = true;
    while (isRunning) {
      Thread.sleep(100);
      found = ask(id);
      isRunning = found.required("state").asString().equals("RUNNING");
      while (next < 3 && found.required("doneCount").asInt() >= shares[next] * rows) {
        long collection = System.nanoTime();
        System.gc();
        heap[next++] =
            ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / (1 << 20);
        collecting += seconds(collection);
      }
    }
    double written = seconds(start) - collecting;
    System.out.printf(
        "| %s, %s, %d with problems, %d left out | %,d | %.1f | %.1f | %.0f | %d, %d, %d |%n",
        file.getFileName(),
        found.required("state").asString(),
        found.required("problemCount").asInt(),
        found.required("leftOutCount").asInt(),
        rows,
        checked,
        written,
        rows / written,
        heap[0],
        heap[1],
        heap[2]);
  }

  /** Tokens live five minutes, imports may take longer. */
  private JsonNode ask(String id) throws IOException, InterruptedException {
    Api staff = asking;
    if (staff == null || System.nanoTime() - asked > Duration.ofMinutes(2).toNanos()) {
      staff = new Api(environment).withToken("hanako");
      asking = staff;
      asked = System.nanoTime();
    }
    return staff.call(STATE, Map.of("id", id)).at("/data/node");
  }

  private static Path generated(Path file, int rows) throws IOException {
    Random random = new Random(2026);
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(
          "Identifier,Name,Kind,Description,Sector,Locality,Country"
              + " ID,Website,Latitude,Longitude\n");
      for (int i = 0; i < rows; i++) {
        out.write(
            "R%06d,Generated Co-operative %s,worker co-operative,\"Measured, not real.\",%s,%s,GB,https://g%d.example.org,%.5f,%.5f%n"
                .formatted(
                    i,
                    Integer.toString(random.nextInt(1 << 30), 36),
                    SECTORS[i % SECTORS.length],
                    TOWNS[random.nextInt(TOWNS.length)],
                    i,
                    50 + 9 * random.nextDouble(),
                    -6 + 7 * random.nextDouble()));
      }
    }
    return file;
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
