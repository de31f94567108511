package coop.yui.imports;

import coop.yui.graph.NodeKind;
import coop.yui.identity.Viewer;
import coop.yui.identity.Viewers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Files of imports: the upload on its way in, the report on its way out. */
@RestController
class ImportUploadController {

  private final Uploads uploads;
  private final ImportReports reports;
  private final ImportUndoReports undoReports;
  private final Viewers viewers;

  ImportUploadController(
      Uploads uploads, ImportReports reports, ImportUndoReports undoReports, Viewers viewers) {
    this.uploads = uploads;
    this.reports = reports;
    this.undoReports = undoReports;
    this.viewers = viewers;
  }

  /** Takes a file whose bytes are the body of the request. */
  @PostMapping(
      path = "/imports",
      consumes = {
        "text/csv",
        MediaType.APPLICATION_JSON_VALUE,
        "application/x-ndjson",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        MediaType.APPLICATION_OCTET_STREAM_VALUE
      },
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Map<String, String>> upload(
      @RequestParam String fileName,
      HttpServletRequest request,
      @Nullable Authentication authentication)
      throws IOException {
    Viewer viewer = viewers.of(authentication);
    String id = uploads.take(fileName, request.getInputStream(), viewer);
    return ResponseEntity.created(URI.create("/imports/" + id)).body(Map.of("id", id));
  }

  /** What became of each row, as a table. */
  @GetMapping("/imports/{id}/report.csv")
  void report(
      @PathVariable String id,
      Locale locale,
      @Nullable Authentication authentication,
      HttpServletResponse response)
      throws IOException {
    DirectoryImport found = reports.of(NodeKind.IMPORT.check(id, "id"), viewers.of(authentication));
    reports.write(found, locale, table(response, "report-" + found.fileName()));
  }

  /** What became of each organisation when the import was taken back, as a table. */
  @GetMapping("/imports/{id}/undo.csv")
  void undoReport(
      @PathVariable String id,
      Locale locale,
      @Nullable Authentication authentication,
      HttpServletResponse response)
      throws IOException {
    DirectoryImport found =
        undoReports.of(NodeKind.IMPORT.check(id, "id"), viewers.of(authentication));
    undoReports.write(found, locale, table(response, "undo-" + found.fileName()));
  }

  private static OutputStream table(HttpServletResponse response, String fileName)
      throws IOException {
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename(fileName, StandardCharsets.UTF_8)
            .build()
            .toString());
    return response.getOutputStream();
  }
}
