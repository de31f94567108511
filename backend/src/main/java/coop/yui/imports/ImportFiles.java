package coop.yui.imports;

import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Where uploads, their problems and reports are kept, beside the graph's own data. */
@Component
class ImportFiles {

  private static final int BLOCK = 1 << 16;

  private final Path folder;
  private final JsonMapper json;

  ImportFiles(@Value("${yui.data:.yui}") Path data, JsonMapper json) {
    this.folder = data.resolve("imports");
    this.json = json;
  }

  /**
   * Keeps what is uploaded, block by block.
   *
   * @throws Refusal TOO_LARGE, and nothing is kept
   */
  Path keep(String id, InputStream upload, long maximum) throws IOException {
    Files.createDirectories(folder);
    Path file = csv(id);
    long size = 0;
    byte[] block = new byte[BLOCK];
    try (OutputStream out = Files.newOutputStream(file)) {
      int count = upload.read(block);
      while (count >= 0) {
        size += count;
        if (size > maximum) {
          throw new Refusal(RefusalCode.TOO_LARGE).with("maximum", (maximum >> 20) + " MB");
        }
        out.write(block, 0, count);
        count = upload.read(block);
      }
      return file;
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  /** The table that is read: the file as it was uploaded, or made of it. */
  Path csv(String id) {
    return folder.resolve(id + ".csv");
  }

  /** A file that is no table itself, as it was uploaded. */
  Path upload(String id) {
    return folder.resolve(id + ".upload");
  }

  /** Makes way for the table of an upload that is none itself; gives where the upload is now. */
  Path setAside(String id) throws IOException {
    return Files.move(csv(id), upload(id));
  }

  /** The table of a sheet before it is the one that is read. */
  Path sheet(String id, int index) {
    return folder.resolve(id + ".sheet" + index);
  }

  /** Whether the upload is in this portal's folder. */
  boolean has(String id) {
    return Files.exists(csv(id));
  }

  /** The problems found, in the order of the rows. */
  Lines<ImportProblem> problems(String id) {
    return new Lines<>(folder.resolve(id + ".problems"), ImportProblem.class, json);
  }

  /** Problems while they are being found. */
  Lines<ImportProblem> newProblems(String id) {
    return new Lines<>(folder.resolve(id + ".problems.new"), ImportProblem.class, json);
  }

  /** What became of each row. */
  Lines<ReportLine> report(String id) {
    return new Lines<>(folder.resolve(id + ".report"), ReportLine.class, json);
  }

  /** Whether there is a report in this portal's folder. */
  boolean hasReport(String id) {
    return Files.exists(report(id).path());
  }

  /** What stayed as it was when the import was taken back, in the order of the rows. */
  Lines<ImportKept> kept(String id) {
    return new Lines<>(folder.resolve(id + ".kept"), ImportKept.class, json);
  }

  /** Throws the upload away; problems and report stay. */
  void forget(String id) {
    try {
      Files.deleteIfExists(csv(id));
      Files.deleteIfExists(upload(id));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
