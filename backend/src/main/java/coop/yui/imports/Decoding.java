package coop.yui.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.file.Path;
import java.util.BitSet;

/**
 * What came of decoding a whole file in one encoding.
 *
 * @param badByte the place of the first byte that no text of this encoding holds, from 0; -1 when
 *     all fit
 * @param line the line it stands in, from 1
 * @param common characters of everyday Japanese
 * @param rare other characters that are not ASCII
 */
record Decoding(long badByte, long line, long common, long rare) {

  private static final int BLOCK = 1 << 16;
  private static final BitSet EVERYDAY = everyday();

  boolean isWhole() {
    return badByte < 0;
  }

  /**
   * Almost any bytes can be read as Shift_JIS. Real Japanese is mostly kana and everyday
   * characters; a western file read that way gives half-width kana and rare characters instead.
   */
  boolean looksJapanese() {
    return common > 0 && common >= rare;
  }

  static Decoding of(Path file, Encoding encoding) throws IOException {
    CharsetDecoder decoder = encoding.decoder();
    ByteBuffer bytes = ByteBuffer.allocate(BLOCK);
    CharBuffer characters = CharBuffer.allocate(BLOCK);
    Tally tally = new Tally();
    long decoded = 0;
    try (InputStream in = encoding.stream(file)) {
      boolean isEnd = false;
      while (!isEnd) {
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        isEnd = count < 0;
        bytes.position(bytes.position() + Math.max(count, 0)).flip();
        CoderResult result = decoder.decode(bytes, characters, isEnd);
        int text = tally.add(characters.flip());
        if (text < characters.limit()) {
          String before = characters.position(0).limit(text).toString();
          return tally.at(decoded + before.getBytes(encoding.charset()).length);
        }
        decoded += bytes.position();
        if (result.isError()) {
          return tally.at(decoded);
        }
        bytes.compact();
        characters.clear();
      }
    }
    return tally.at(-1);
  }

  /** Kana, punctuation and the characters of the first level of JIS X 0208. */
  private static BitSet everyday() {
    BitSet characters = new BitSet(1 << 16);
    for (int lead = 0x81; lead <= 0x98; lead++) {
      for (int trail = 0x40; trail <= 0xFC; trail++) {
        new String(new byte[] {(byte) lead, (byte) trail}, Encoding.JAPANESE)
            .chars()
            .forEach(characters::set);
      }
    }
    characters.clear(0, 0x80);
    characters.clear(0xFFFD);
    return characters;
  }

  private static final class Tally {
    private long line = 1;
    private long common;
    private long rare;

    /** Counts characters; returns where the first stands that no text holds, or the end. */
    int add(CharBuffer characters) {
      for (int i = 0; i < characters.limit(); i++) {
        char character = characters.get(i);
        if (character == '\n') {
          line++;
        } else if (character < 0x20
            && character != '\r'
            && character != '\t'
            && character != '\f') {
          return i;
        } else if (character > 0x7F) {
          count(character);
        }
      }
      return characters.limit();
    }

    private void count(char character) {
      if (EVERYDAY.get(character)) {
        common++;
      } else {
        rare++;
      }
    }

    Decoding at(long badByte) {
      return new Decoding(badByte, line, common, rare);
    }
  }
}
