package coop.yui.counting;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Cuts a ballot file into words and quoted texts; knows the line it is at. */
final class BltWords {

  /** A word or a text in quotes. */
  record Word(String text, boolean isQuoted, int line) {}

  private final byte[] file;
  private int next;
  private int line;
  private String text = "";
  private int at;

  BltWords(byte[] file) {
    this.file = file;
  }

  /** The next word; none at the end of the file. */
  @Nullable Word next() throws MalformedBallotFile {
    skipBlanks();
    while (at == text.length()) {
      if (next >= file.length) {
        return null;
      }
      readLine();
      skipBlanks();
    }
    return text.charAt(at) == '"' ? quoted() : bare();
  }

  /** The line of the last word, or the last line at the end of the file. */
  int line() {
    return Math.max(line, 1);
  }

  private void readLine() throws MalformedBallotFile {
    line++;
    int end = next;
    while (end < file.length && file[end] != '\n') {
      end++;
    }
    try {
      text =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(file, next, end - next))
              .toString();
    } catch (CharacterCodingException e) {
      throw new MalformedBallotFile(line, "this line is not UTF-8 text");
    }
    if (line == 1 && text.startsWith("\uFEFF")) {
      text = text.substring(1);
    }
    at = 0;
    next = end + 1;
  }

  private void skipBlanks() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    if (at < text.length() && text.charAt(at) == '#') {
      at = text.length();
    }
  }

  private Word bare() {
    int start = at;
    while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return new Word(text.substring(start, at), false, line);
  }

  private Word quoted() throws MalformedBallotFile {
    StringBuilder read = new StringBuilder();
    for (at++; at < text.length(); at++) {
      char letter = text.charAt(at);
      if (letter == '\\' && at + 1 < text.length()) {
        at++;
        read.append(text.charAt(at));
      } else if (letter == '"') {
        at++;
        return new Word(read.toString(), true, line);
      } else {
        read.append(letter);
      }
    }
    throw new MalformedBallotFile(line, "a text in quotes does not end on this line");
  }
}
