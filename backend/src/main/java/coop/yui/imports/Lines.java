package coop.yui.imports;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/** A file of things, one in each line as JSON; read by its pages, never as a whole. */
record Lines<T>(Path path, Class<T> kind, JsonMapper json) {

  /** A thing, and where the line after it begins. */
  record Line<T>(T thing, long end) {}

  /**
   * Writes things from a place on; whatever stood there is gone. What is written has reached the
   * disk.
   *
   * @return where the next line begins
   */
  long write(long from, List<T> things) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (T thing : things) {
      bytes.writeBytes(json.writeValueAsBytes(thing));
      bytes.write('\n');
    }
    try (FileChannel file =
        FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      ByteBuffer buffer = ByteBuffer.wrap(bytes.toByteArray());
      long end = from + buffer.remaining();
      file.truncate(from);
      while (buffer.hasRemaining()) {
        file.write(buffer, end - buffer.remaining());
      }
      file.force(false);
      return end;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** At most so many things from a place on; empty when no line begins there. */
  List<Line<T>> read(long from, int most) {
    List<Line<T>> lines = new ArrayList<>();
    if (!Files.exists(path)) {
      return lines;
    }
    try (FileChannel file = FileChannel.open(path)) {
      if (from < 0 || from > file.size() || !beginsLine(file, from)) {
        return lines;
      }
      InputStream in =
          new BufferedInputStream(Channels.newInputStream(file.position(from)), 1 << 16);
      long end = from;
      byte[] line = line(in);
      while (line.length > 0) {
        end += line.length;
        lines.add(new Line<>(json.readValue(line, kind), end));
        line = lines.size() < most ? line(in) : new byte[0];
      }
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Hands on all things one by one. */
  void forEach(Consumer<T> consumer) {
    if (!Files.exists(path)) {
      return;
    }
    try (InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16)) {
      byte[] line = line(in);
      while (line.length > 0) {
        consumer.accept(json.readValue(line, kind));
        line = line(in);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts this file in the place of another. */
  void replace(Lines<T> other) {
    try {
      Files.move(
          path, other.path(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean beginsLine(FileChannel file, long place) throws IOException {
    ByteBuffer before = ByteBuffer.allocate(1);
    return place == 0 || (file.read(before, place - 1) == 1 && before.get(0) == '\n');
  }

  private static byte[] line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(200);
    int next = in.read();
    while (next >= 0) {
      line.write(next);
      if (next == '\n') {
        return line.toByteArray();
      }
      next = in.read();
    }
    // A line that was not finished was never counted.
    return new byte[0];
  }
}
