package coop.yui.imports;

import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How the bytes of a file stand for characters. Decoding is strict: nothing is replaced or passed
 * over.
 *
 * @param charset what the bytes mean
 * @param markLength how many bytes at the start only tell the encoding
 */
record Encoding(Charset charset, int markLength) {

  static final Charset JAPANESE = Charset.forName("windows-31j");

  /** The name shown to people. */
  String label() {
    if (charset.equals(JAPANESE)) {
      return "Shift_JIS";
    }
    return charset.name().startsWith("UTF-16") ? "UTF-16" : charset.name();
  }

  /** The encoding with this name. */
  static Encoding of(Path file, String label) throws IOException {
    Encoding marked = marked(file);
    if (marked != null) {
      return marked;
    }
    return new Encoding(label.equals("Shift_JIS") ? JAPANESE : StandardCharsets.UTF_8, 0);
  }

  /**
   * Finds the encoding by reading the whole file once or twice.
   *
   * @throws Refusal UNREADABLE_FILE with the first bad byte and its row when it is no text in an
   *     encoding we know
   */
  static Encoding find(Path file) throws IOException {
    if (Files.size(file) == 0) {
      throw new Refusal(RefusalCode.UNREADABLE_FILE).with("byte", 0).with("row", 1);
    }
    Encoding marked = marked(file);
    if (marked != null) {
      return marked.checked(Decoding.of(file, marked));
    }
    Encoding unicode = new Encoding(StandardCharsets.UTF_8, 0);
    Decoding asUnicode = Decoding.of(file, unicode);
    if (asUnicode.isWhole()) {
      return unicode;
    }
    Encoding japanese = new Encoding(JAPANESE, 0);
    Decoding asJapanese = Decoding.of(file, japanese);
    if (!asJapanese.looksJapanese()) {
      return unicode.checked(asUnicode);
    }
    return japanese.checked(asJapanese);
  }

  /**
   * Opens the file behind the mark; a byte that does not fit ends the reading with an exception.
   */
  Reader open(Path file) throws IOException {
    return new InputStreamReader(stream(file), decoder());
  }

  InputStream stream(Path file) throws IOException {
    InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    bytes.skipNBytes(markLength);
    return bytes;
  }

  CharsetDecoder decoder() {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  private Encoding checked(Decoding decoding) {
    if (decoding.isWhole()) {
      return this;
    }
    throw new Refusal(RefusalCode.UNREADABLE_FILE)
        .with("byte", decoding.badByte() + markLength)
        .with("row", decoding.line());
  }

  private static @Nullable Encoding marked(Path file) throws IOException {
    byte[] start;
    try (InputStream bytes = Files.newInputStream(file)) {
      start = bytes.readNBytes(3);
    }
    if (startsWith(start, 0xEF, 0xBB, 0xBF)) {
      return new Encoding(StandardCharsets.UTF_8, 3);
    }
    if (startsWith(start, 0xFE, 0xFF)) {
      return new Encoding(StandardCharsets.UTF_16BE, 2);
    }
    if (startsWith(start, 0xFF, 0xFE)) {
      return new Encoding(StandardCharsets.UTF_16LE, 2);
    }
    return null;
  }

  private static boolean startsWith(byte[] start, int... mark) {
    byte[] wanted = new byte[mark.length];
    for (int i = 0; i < mark.length; i++) {
      wanted[i] = (byte) mark[i];
    }
    return start.length >= wanted.length
        && Arrays.equals(start, 0, wanted.length, wanted, 0, wanted.length);
  }
}
