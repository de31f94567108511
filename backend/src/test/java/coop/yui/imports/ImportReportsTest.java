package coop.yui.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportReportsTest {

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1", "=a\nb"})
  void whatASpreadsheetWouldRunIsNeutralised(String cell) {
    assertThat(ImportReports.harmless(cell)).isEqualTo("'" + cell);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a=b", "NAME: too long", "名称"})
  void otherCellsStay(String cell) {
    assertThat(ImportReports.harmless(cell)).isEqualTo(cell);
  }
}
