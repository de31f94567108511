package coop.yui.imports;

import static coop.yui.imports.TestImports.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import coop.yui.graph.RefusalCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

/** Tables of files that are no tables themselves. */
class ImportTablesTest {

  private static final ImportProperties LIMITS =
      new ImportProperties(DataSize.ofKilobytes(200), 1000, 10);
  private static final Map<String, String> BOOK =
      Map.of(
          "[Content_Types].xml",
          """
          <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
            <Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>
            <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
            <Override PartName="/xl/worksheets/sheet2.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
          </Types>
          """,
          "_rels/.rels",
          """
          <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
            <Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/>
          </Relationships>
          """,
          "xl/workbook.xml",
          """
          <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
            <sheets><sheet name="Notes" sheetId="1" r:id="r1"/><sheet name="団体" sheetId="2" r:id="r2"/></sheets>
          </workbook>
          """,
          "xl/_rels/workbook.xml.rels",
          """
          <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
            <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>
            <Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet2.xml"/>
            <Relationship Id="r3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>
          </Relationships>
          """,
          "xl/styles.xml",
          """
          <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
            <numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy/mm/dd"/></numFmts>
            <cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs>
          </styleSheet>
          """,
          "xl/worksheets/sheet1.xml",
          """
          <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>
          """,
          "xl/worksheets/sheet2.xml",
          """
          <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
            <row r="1"><c r="A1" t="inlineStr"><is><t>name</t></is></c><c r="B1" t="inlineStr"><is><t>founded</t></is></c><c r="C1" t="inlineStr"><is><t>members</t></is></c></row>
            <row r="3"><c r="A3" t="inlineStr"><is><t>森, のしごと</t></is></c><c r="B3" s="1"><v>45383</v></c><c r="C3"><v>12</v></c></row>
            <row r="4"><c r="A4" t="inlineStr"><is><t>Two Rivers</t></is></c></row>
          </sheetData></worksheet>
          """);

  @TempDir private Path folder;
  private ImportFiles files = new ImportFiles(Path.of("unused"), JsonMapper.shared());
  private ImportTables tables = new ImportTables(files, LIMITS);

  @BeforeEach
  void startEmpty() throws IOException {
    files = new ImportFiles(folder, JsonMapper.shared());
    tables = new ImportTables(files, LIMITS);
    Files.createDirectories(folder.resolve("imports"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"name\": \"森, のしごと\", \"members\": 12}, {\"name\": null, \"open\": true}]",
        "{\"name\": \"森, のしごと\", \"members\": 12}\n{\"open\": true}\n"
      })
  void objectsAreRows(String json) throws IOException {
    ImportTables.Table table = take("a.json", json.getBytes(StandardCharsets.UTF_8));

    assertThat(table.source().format()).isEqualTo(ImportFormat.JSON);
    assertThat(Files.readString(files.csv("a")))
        .isEqualTo("name,members,open\r\n\"森, のしごと\",12,\r\n\"\",,true\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"name\": \"A\", \"address\": {\"city\": \"B\"}}]",
        "[{\"name\": [\"A\"]}]",
        "[{\"name\": \"A\"}",
        "[{\"name\": \"A\"}] []",
        "[[\"A\"]]",
        "\"A\"",
        "[]",
        "{\"name\": \"A\""
      })
  void whatIsNotFlatOrBrokenIsRefused(String json) {
    assertRefused(
        RefusalCode.UNREADABLE_FILE, () -> take("a.json", json.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void theFirstSheetWithRowsIsTheTable() throws IOException {
    ImportTables.Table table = take("a.xlsx", book(Map.of()));

    assertThat(table.source())
        .isEqualTo(new ImportSource(ImportFormat.XLSX, List.of("Notes", "団体"), "団体"));
    assertThat(Files.readString(files.csv("a")))
        .isEqualTo("name,founded,members\r\n\r\n\"森, のしごと\",2024-04-01,12\r\nTwo Rivers,,\r\n");
    assertThat(table.file().count(10)).isEqualTo(2);
  }

  @Test
  void workbooksWithMacrosBrokenOnesAndBombsAreRefused() throws IOException {
    byte[] whole = book(Map.of());
    byte[] old = {
      (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0
    };

    assertRefused(
        RefusalCode.UNREADABLE_FILE, () -> take("a.xlsm", book(Map.of("xl/vbaProject.bin", "x"))));
    assertRefused(RefusalCode.UNREADABLE_FILE, () -> take("a.xls", old));
    assertRefused(
        RefusalCode.UNREADABLE_FILE, () -> take("a.xlsx", Arrays.copyOf(whole, whole.length / 2)));
    assertRefused(
        RefusalCode.TOO_LARGE,
        () -> take("a.xlsx", book(Map.of("xl/media/bomb.xml", "x".repeat(1 << 20)))));
  }

  private ImportTables.Table take(String fileName, byte[] content) throws IOException {
    files.forget("a");
    Files.write(files.csv("a"), content);
    return tables.of("a", fileName);
  }

  private static byte[] book(Map<String, String> more) throws IOException {
    Map<String, String> parts = new TreeMap<>(BOOK);
    parts.putAll(more);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().strip().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
