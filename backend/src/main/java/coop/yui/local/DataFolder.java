package coop.yui.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalyzedException;
import org.springframework.util.unit.DataSize;

/** The folder that keeps what the local servers know; one running portal owns it. */
class DataFolder implements AutoCloseable {

  private static final DataSize NEEDED = DataSize.ofMegabytes(200);
  private static final String OTHER = "choose another folder with YUI_DATA";

  private final Path path;
  private final FileChannel lock;

  private DataFolder(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /** Opens the folder, making it if need be, or says in one sentence why it cannot be used. */
  static DataFolder open(Path asked) {
    var path = asked.toAbsolutePath().normalize();
    try {
      create(path);
      requireSpace(path, Files.getFileStore(path).getUsableSpace());
      return lock(path);
    } catch (IOException e) {
      throw new FailureAnalyzedException(
          "The data folder %s cannot be written".formatted(path),
          "allow it for the user who runs the portal, or " + OTHER,
          e);
    }
  }

  /** A new folder is its owner's only: graph and accounts lie in it. */
  private static void create(Path path) throws IOException {
    if (Files.exists(path)) {
      return;
    }
    Files.createDirectories(path);
    if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
    }
  }

  private static DataFolder lock(Path path) throws IOException {
    var channel =
        FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (tryLock(channel) != null) {
      return new DataFolder(path, channel);
    }
    channel.close();
    throw new FailureAnalyzedException(
        "Another portal is running on the data in %s".formatted(path), "stop it, or " + OTHER);
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  /** Refuses when so little room is left that a server would fail while it writes. */
  static void requireSpace(Path path, long free) {
    if (free >= NEEDED.toBytes()) {
      return;
    }
    throw new FailureAnalyzedException(
        "Only %d MB are free where %s is; the portal needs %d MB"
            .formatted(DataSize.ofBytes(free).toMegabytes(), path, NEEDED.toMegabytes()),
        "make room, or " + OTHER);
  }

  /** A secret of this folder: made at the first start, to be read by the folder's owner only. */
  String secret(String name) {
    var file = path.resolve(name);
    try {
      if (Files.notExists(file)) {
        // Temporary files are their owner's only; the move is all or nothing.
        var made = Files.createTempFile(path, name, null);
        Files.writeString(made, UUID.randomUUID().toString());
        Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
      }
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Keeps a word for the next start. */
  void keep(String name, String word) {
    try {
      Files.writeString(path.resolve(name), word);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path resolve(String name) {
    return path.resolve(name);
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
