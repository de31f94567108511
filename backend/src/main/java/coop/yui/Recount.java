package coop.yui;

import coop.yui.counting.BallotBox;
import coop.yui.counting.Blt;
import coop.yui.counting.CountReport;
import coop.yui.counting.CountingMethod;
import coop.yui.counting.MalformedBallotFile;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The command {@code recount}: counts a ballot file again, without starting the portal, a server or
 * the graph. It ends with 0, and with 2 when the file or the call cannot be understood.
 */
final class Recount {

  static final String NAME = "recount";

  private static final String USAGE =
      """
      recount FILE.blt [--method scottish-stv|plurality|approval] [--json] [--seed TEXT]
        --method  how to count; scottish-stv unless told
        --json    for programs
        --seed    what lots are drawn from when votes are equal, as published with the election
      """;

  private String file = "";
  private String seed = "";
  private boolean isJson;
  private CountingMethod method = CountingMethod.SCOTTISH_STV;

  private Recount() {}

  static int run(String[] arguments) {
    // Names are in all scripts, whatever the terminal's locale says.
    return run(
        arguments,
        new PrintStream(System.out, true, StandardCharsets.UTF_8),
        new PrintStream(System.err, true, StandardCharsets.UTF_8));
  }

  static int run(String[] arguments, PrintStream out, PrintStream err) {
    Recount recount = new Recount();
    String misunderstood = recount.understand(arguments);
    if (misunderstood != null) {
      err.println(misunderstood);
      err.print(USAGE);
      return 2;
    }
    try {
      BallotBox box = Blt.read(Files.readAllBytes(Path.of(recount.file)));
      CountReport report = new CountReport(box, recount.method.count(box, recount.seed));
      out.print(recount.isJson ? json(report) : report.text());
      return 0;
    } catch (MalformedBallotFile e) {
      err.println("%s, line %d: %s.".formatted(recount.file, e.line(), e.getMessage()));
      return 2;
    } catch (NoSuchFileException e) {
      err.println("There is no file %s.".formatted(recount.file));
      return 2;
    } catch (IOException | InvalidPathException e) {
      err.println("%s cannot be read: %s".formatted(recount.file, e.getMessage()));
      return 2;
    }
  }

  /** Reads the call; says what is not understood. */
  private @Nullable String understand(String[] arguments) {
    for (int i = 1; i < arguments.length; i++) {
      String argument = arguments[i];
      String value = i + 1 < arguments.length ? arguments[i + 1] : null;
      switch (argument) {
        case "--json" -> isJson = true;
        case "--method", "--seed" -> {
          if (value == null) {
            return argument + " needs a value.";
          }
          i++;
          if (argument.equals("--seed")) {
            seed = value;
            continue;
          }
          Optional<CountingMethod> named = CountingMethod.of(value);
          if (named.isEmpty()) {
            return "There is no method \"%s\".".formatted(value);
          }
          method = named.get();
        }
        default -> {
          if (argument.startsWith("-") || !file.isEmpty()) {
            return "\"%s\" is not understood.".formatted(argument);
          }
          file = argument;
        }
      }
    }
    return file.isEmpty() ? "A ballot file is needed." : null;
  }

  private static String json(CountReport report) {
    return JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build()
            .writeValueAsString(report.values())
        + "\n";
  }
}
