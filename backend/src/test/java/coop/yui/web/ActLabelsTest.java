package coop.yui.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every act that can stand in the audit trail has words on the page of the audit trail. */
class ActLabelsTest {

  private static final Path SOURCE =
      Path.of(System.getProperty("yui.root", "..")).resolve("backend/src/main");
  private static final Pattern ACT = Pattern.compile("Act\\.(?:of|once)\\(\\s*\"([a-zA-Z]+)\"");
  private static final Pattern LABEL = Pattern.compile("(?m)^  ([a-zA-Z]+): msg`");

  @Test
  void everyActHasWords() throws IOException {
    List<String> labels =
        names(LABEL, Files.readString(SOURCE.resolve("frontend/src/graph/acts.ts")));
    try (Stream<Path> files = Files.walk(SOURCE.resolve("java"))) {
      List<String> acts =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .flatMap(file -> names(ACT, text(file)).stream())
              .distinct()
              .toList();
      assertThat(acts).hasSizeGreaterThan(15);
      assertThat(labels).containsAll(acts);
    }
  }

  private static List<String> names(Pattern pattern, String text) {
    return pattern.matcher(text).results().map((MatchResult match) -> match.group(1)).toList();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
