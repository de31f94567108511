package coop.yui.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "=a\nb"})
  void whatASpreadsheetWouldRunIsNeutralised(String cell) {
    assertThat(CsvTable.harmless(cell)).isEqualTo("'" + cell);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a=b", "NAME: too long", "名称"})
  void otherCellsStay(String cell) {
    assertThat(CsvTable.harmless(cell)).isEqualTo(cell);
  }

  @Test
  void numbersStayAndWhatIsAbsentIsEmpty() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CsvTable table = new CsvTable(out, List.of("a", "b", "c"));
    table.row(Arrays.asList(-1.5, null, "-1"));
    table.finish();

    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("\uFEFFa,b,c\r\n-1.5,,'-1\r\n");
  }
}
