package coop.yui.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class LinesTest {

  @TempDir private Path folder;

  @Test
  void areReadPageByPage() {
    Lines<String> lines = lines();
    long middle = lines.write(0, List.of("むすび\n二行", "b"));
    lines.write(middle, List.of("c"));
    List<Lines.Line<String>> first = lines.read(0, 2);
    assertThat(first).extracting(Lines.Line::thing).containsExactly("むすび\n二行", "b");
    assertThat(lines.read(first.getLast().end(), 2))
        .extracting(Lines.Line::thing)
        .containsExactly("c");
    assertThat(lines.read(lines.read(0, 9).getLast().end(), 9)).isEmpty();
  }

  @Test
  void whatStoodBehindTheLastKeptLineIsForgotten() {
    Lines<String> lines = lines();
    long kept = lines.write(0, List.of("a"));
    lines.write(kept, List.of("lost", "lost"));
    lines.write(kept, List.of("b"));
    List<String> all = new ArrayList<>();
    lines.forEach(all::add);
    assertThat(all).containsExactly("a", "b");
  }

  @Test
  void noPageBeginsInsideALine() {
    Lines<String> lines = lines();
    lines.write(0, List.of("abc", "def"));
    assertThat(lines.read(3, 9)).isEmpty();
    assertThat(lines.read(-1, 9)).isEmpty();
    assertThat(lines.read(1000, 9)).isEmpty();
  }

  @Test
  void anUnfinishedLineDoesNotCount() throws IOException {
    Lines<String> lines = lines();
    lines.write(0, List.of("a"));
    Files.writeString(lines.path(), "\"half", StandardOpenOption.APPEND);
    assertThat(lines.read(0, 9)).extracting(Lines.Line::thing).containsExactly("a");
  }

  private Lines<String> lines() {
    return new Lines<>(folder.resolve("lines"), String.class, JsonMapper.builder().build());
  }
}
