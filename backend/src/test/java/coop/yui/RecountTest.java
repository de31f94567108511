package coop.yui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command, from the file to what is printed. */
class RecountTest {

  private static final String FILE =
      """
      \uFEFF5 2   # five stand for two seats
      -5
      9 1 2 0
      3 1 3 0
      5 3
        4 0
      4 4 3 0
      2 2 0
      1 0
      0
      "Ai" "Beni"
      "智恵"
      "Dai"
      "Eri \\"E\\" E"
      "Board"
      """;

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void printsEveryStageForPeople() throws IOException {
    assertThat(recount(FILE)).isZero();

    assertThat(text(out))
        .contains("Board", "Scottish STV, 2 seats", "Quota: 8", "Withdrawn: Eri \"E\" E")
        .contains("Stage 2: surplus of Ai", "9.99999  智恵", "Elected: Ai, 智恵");
    assertThat(text(err)).isEmpty();
  }

  @Test
  void printsEveryStageForPrograms() throws IOException {
    assertThat(recount(FILE, "--json")).isZero();

    JsonNode count = JsonMapper.shared().readTree(text(out));
    assertThat(count.at("/method").asString()).isEqualTo("scottish-stv");
    assertThat(count.at("/seats").asInt()).isEqualTo(2);
    assertThat(count.at("/quota").asInt()).isEqualTo(8);
    assertThat(count.at("/elected").toString()).isEqualTo("[\"Ai\",\"智恵\"]");
    assertThat(count.at("/stages/1/action").asString()).isEqualTo("surplus of Ai");
    assertThat(count.at("/stages/1/votes/Beni").asString()).isEqualTo("4.99997");
    assertThat(count.at("/stages/1/votes").size()).isEqualTo(4);
    assertThat(count.at("/stages/0/nonTransferable").asString()).isEqualTo("0.00000");
  }

  @Test
  void countsByOtherMethodsToo() throws IOException {
    assertThat(recount(FILE, "--method", "approval", "--json")).isZero();

    JsonNode count = JsonMapper.shared().readTree(text(out));
    assertThat(count.at("/quota").isNull()).isTrue();
    assertThat(count.at("/stages/0/votes/Beni").asString()).isEqualTo("11.00000");
    assertThat(count.at("/elected").toString()).isEqualTo("[\"Ai\",\"智恵\"]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|1|ends where the number of candidates",
        "'x 2'|1|number of candidates",
        "'2 0'|1|number of seats",
        "'2 3'|1|3 seats but only 2",
        "'3 1;-4'|2|no candidate 4",
        "'3 1;-2 -2'|2|withdrawn twice",
        "'3 1;1 1 0;-2;0'|3|after the first ballot",
        "'3 1;1 1 2 2 0;0'|2|ranked twice",
        "'3 1;1 1 0;1 4 0'|3|no candidate 4",
        "'3 1;1 1 -1 0'|2|should stand here",
        "'3 1;1 1=2 3 0'|2|equal rankings",
        "'3 1;1 1 - 3 0'|2|no gaps",
        "'3 1;1.5 1 0'|2|number of equal ballots",
        "'3 1;99999999 1 0'|2|more than",
        "'3 1;1 1 0;'|2|ends where",
        "'2 1;0;\"A\"'|3|name of candidate 2",
        "'2 1;0;A B'|3|name of candidate 1",
        "'2 1;0;\"A\";\"A\"'|4|two candidates",
        "'2 1;0;\"A\";\"B'|4|does not end",
        "'2 1;0;\"A\" \"B\" title'|3|title in quotes",
        "'2 1;0;\"A\" \"B\" \"T\";more'|4|nothing can follow",
      })
  void refusesAMalformedFileNamingTheLine(String file, int line, String reason) throws IOException {
    assertThat(recount(file.replace(';', '\n'))).isEqualTo(2);

    assertThat(text(err)).contains("line " + line + ":", reason);
    assertThat(text(out)).isEmpty();
  }

  @Test
  void refusesWhatIsNoText() throws IOException {
    Path file = folder.resolve("x.blt");
    Files.write(file, new byte[] {'2', ' ', '1', '\n', (byte) 0xff, (byte) 0xfe});

    assertThat(run("recount", file.toString())).isEqualTo(2);
    assertThat(text(err)).contains("line 2", "UTF-8");
  }

  @Test
  void refusesACallItDoesNotUnderstand() {
    assertThat(run("recount")).isEqualTo(2);
    assertThat(run("recount", "nowhere.blt")).isEqualTo(2);
    assertThat(run("recount", "x.blt", "--method", "borda")).isEqualTo(2);
    assertThat(run("recount", "x.blt", "--seed")).isEqualTo(2);
    assertThat(run("recount", "x.blt", "--jsn")).isEqualTo(2);
    assertThat(text(err))
        .contains(
            "A ballot file is needed",
            "There is no file nowhere.blt",
            "\"borda\"",
            "--seed needs",
            "--jsn");
  }

  private int recount(String content, String... options) throws IOException {
    Path file = folder.resolve("election.blt");
    Files.writeString(file, content);
    List<String> arguments = new ArrayList<>(List.of("recount", file.toString()));
    arguments.addAll(List.of(options));
    return run(arguments.toArray(String[]::new));
  }

  private int run(String... arguments) {
    return Recount.run(
        arguments,
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }
}
