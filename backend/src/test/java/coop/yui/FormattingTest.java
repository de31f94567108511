package coop.yui;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every Java file is formatted by google-java-format. It runs here because Maven itself may run on
 * an older JDK than the one whose syntax we use. {@code mvn -pl backend test -Dtest=FormattingTest
 * -Dformat=write} formats.
 */
class FormattingTest {

  @Test
  void everyFileIsFormatted() throws IOException, FormatterException {
    boolean isWriting = "write".equals(System.getProperty("format"));
    Formatter formatter = new Formatter();
    List<Path> unformatted = new ArrayList<>();
    for (Path file : javaFiles()) {
      String text = Files.readString(file);
      String formatted = formatter.formatSourceAndFixImports(text);
      if (text.equals(formatted)) {
        continue;
      }
      if (isWriting) {
        Files.writeString(file, formatted);
      } else {
        unformatted.add(file);
      }
    }
    assertThat(unformatted)
        .as("files to format with -Dtest=FormattingTest -Dformat=write")
        .isEmpty();
  }

  private static List<Path> javaFiles() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      return files
          .filter(
              file ->
                  file.toString().endsWith(".java") && !file.toString().contains("node_modules"))
          .toList();
    }
  }
}
