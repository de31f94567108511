package coop.yui.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|"})
  void findsTheDelimiter(String delimiter) throws IOException {
    String others = ",;\t|".replace(delimiter, "");
    String file =
        String.join(delimiter, "name", "note", "kana")
            + "\n"
            + String.join(delimiter, "a" + others, "\"x" + delimiter + "y\"", "b")
            + "\n"
            + String.join(delimiter, "c", "d", "e");
    CsvFile found = read(file);
    assertThat(found.delimiter()).isEqualTo(delimiter.charAt(0));
    assertThat(rows(found).get(1).cells())
        .containsExactly("a" + others, "x" + delimiter + "y", "b");
  }

  @Test
  void cellsKeepTheirLineBreaksAndRowsTheirNumbers() throws IOException {
    String text = "name,address\r\n\"A \"\"B\"\"\",\"1 Road\r\nTown\"\r\n\r\n,\r\nC,\r\n";
    assertThat(rows(read(text)))
        .containsExactly(
            new CsvRow(1, List.of("name", "address")),
            new CsvRow(2, List.of("A \"B\"", "1 Road\r\nTown")),
            new CsvRow(5, List.of("C", "")));
  }

  @Test
  void aQuotationMarkInsideAnUnquotedCellIsText() throws IOException {
    assertThat(rows(read("name,size\nPipes,5\" wide\n")).getLast().cells())
        .containsExactly("Pipes", "5\" wide");
  }

  @Test
  void aFileOfOneColumnIsATable() throws IOException {
    assertThat(rows(read("name\nA\nB\n"))).hasSize(3);
  }

  @Test
  void aCellOfTenMegabytesIsRefusedWithItsRow() throws IOException {
    Path file = folder.resolve("file.csv");
    try (Writer out = Files.newBufferedWriter(file)) {
      out.write("name,note\nA,b\nB,\"");
      for (int i = 0; i < 10_000; i++) {
        out.write("x".repeat(1_000));
        out.write('\n');
      }
      out.write("\"\n");
    }
    CsvFile found = CsvFile.recognise(file);
    assertRefused(found, 1_000, RefusalCode.TOO_LARGE, "longRow", 3);
  }

  @Test
  void aQuotationThatIsNeverClosedIsRefusedWithItsRow() throws IOException {
    CsvFile found = read("name,note\nA,b\nB,\"c\nD,e\n");
    assertRefused(found, 1_000, RefusalCode.UNREADABLE_FILE, "row", 3);
  }

  @Test
  void rowsBeyondTheLimitAreRefused() throws IOException {
    CsvFile found = read("name\nA\nB\nC\n");
    assertThat(found.count(3)).isEqualTo(3);
    assertRefused(found, 2, RefusalCode.TOO_LARGE, "maximumRows", 2);
  }

  @Test
  void columnsBeyondTheLimitAreRefused() throws IOException {
    CsvFile found = read("x,".repeat(CsvFile.MOST_COLUMNS) + "x\n");
    assertRefused(found, 1, RefusalCode.TOO_LARGE, "maximumColumns", CsvFile.MOST_COLUMNS);
  }

  @Test
  void blankLinesAloneAreNoTable() throws IOException {
    assertRefused(read("\n\n  \n"), 1, RefusalCode.UNREADABLE_FILE, "row", 1);
  }

  private static void assertRefused(
      CsvFile file, int most, RefusalCode code, String detail, int value) {
    assertThatThrownBy(() -> file.count(most))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo(code);
              assertThat(refusal.details()).containsEntry(detail, value);
            });
  }

  private static List<CsvRow> rows(CsvFile file) throws IOException {
    List<CsvRow> rows = new ArrayList<>();
    try (CsvRows reading = file.rows()) {
      reading.forEachRemaining(rows::add);
    }
    return rows;
  }

  private CsvFile read(String text) throws IOException {
    return CsvFile.recognise(Files.writeString(folder.resolve("file.csv"), text));
  }
}
