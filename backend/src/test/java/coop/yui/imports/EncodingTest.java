package coop.yui.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncodingTest {

  private static final String JAPANESE = "名称,所在地\n労働者協同組合むすび,東京都千代田区\n㈱テスト①,髙﨑市\n";
  private static final Charset SHIFT_JIS = Charset.forName("windows-31j");

  @TempDir private Path folder;

  @Test
  void unicodeWithAndWithoutMark() throws IOException {
    assertThat(labelOf(JAPANESE.getBytes(StandardCharsets.UTF_8))).isEqualTo("UTF-8");
    assertThat(textOf(("\uFEFF" + JAPANESE).getBytes(StandardCharsets.UTF_8))).isEqualTo(JAPANESE);
  }

  @Test
  void japaneseOfOldSpreadsheets() throws IOException {
    byte[] bytes = JAPANESE.getBytes(SHIFT_JIS);
    assertThat(labelOf(bytes)).isEqualTo("Shift_JIS");
    assertThat(textOf(bytes)).isEqualTo(JAPANESE);
  }

  @Test
  void wideUnicodeWithMark() throws IOException {
    for (Charset charset : new Charset[] {StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE}) {
      byte[] bytes = ("\uFEFF" + JAPANESE).getBytes(charset);
      assertThat(labelOf(bytes)).isEqualTo("UTF-16");
      assertThat(textOf(bytes)).isEqualTo(JAPANESE);
    }
  }

  @Test
  void westernEightBitTextIsRefusedAtItsFirstAccent() {
    String text = "name,town\nSociété Générale,Orléans\nCafé Ñandú,Málaga\n";
    assertUnreadable(text.getBytes(StandardCharsets.ISO_8859_1), 14, 2);
  }

  @Test
  void aTruncatedCharacterIsRefused() {
    byte[] bytes = "name\nabc\nむ".getBytes(StandardCharsets.UTF_8);
    assertUnreadable(Arrays.copyOf(bytes, bytes.length - 1), 9, 3);
  }

  @Test
  void aBadByteFarInsideIsFound() {
    byte[] bytes = ("a".repeat(99) + "\n").repeat(3000).getBytes(StandardCharsets.UTF_8);
    bytes[250_050] = (byte) 0xFF;
    assertUnreadable(bytes, 250_050, 2501);
  }

  @Test
  void picturesArchivesAndUnmarkedWideTextAreRefused() {
    assertUnreadable(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0}, 6, 2);
    assertUnreadable("PK\u0003\u0004name,x\n".getBytes(StandardCharsets.UTF_8), 2, 1);
    assertUnreadable("name".getBytes(StandardCharsets.UTF_16LE), 1, 1);
  }

  @Test
  void nothingIsRefused() {
    assertUnreadable(new byte[0], 0, 1);
  }

  private void assertUnreadable(byte[] bytes, long badByte, long row) {
    assertThatThrownBy(() -> labelOf(bytes))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo(RefusalCode.UNREADABLE_FILE);
              assertThat(refusal.details().get("byte")).hasToString(String.valueOf(badByte));
              assertThat(refusal.details().get("row")).hasToString(String.valueOf(row));
            });
  }

  private String labelOf(byte[] bytes) throws IOException {
    return Encoding.find(file(bytes)).label();
  }

  private String textOf(byte[] bytes) throws IOException {
    Path file = file(bytes);
    try (var reader = Encoding.find(file).open(file)) {
      return reader.readAllAsString();
    }
  }

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("file.csv"), bytes);
  }
}
