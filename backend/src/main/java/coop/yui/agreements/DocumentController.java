package coop.yui.agreements;

import coop.yui.identity.Viewer;
import coop.yui.identity.Viewers;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
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

/** Contents of documents, on their way in and out. */
@RestController
class DocumentController {

  private final AllianceDocuments documents;
  private final Viewers viewers;

  DocumentController(AllianceDocuments documents, Viewers viewers) {
    this.documents = documents;
    this.viewers = viewers;
  }

  /** Takes a file whose bytes are the body of the request. */
  @PostMapping(
      path = "/alliances/{alliance}/documents",
      consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Map<String, String>> add(
      @PathVariable String alliance,
      @RequestParam String organisation,
      @RequestParam String fileName,
      HttpServletRequest request,
      @Nullable Authentication authentication)
      throws IOException {
    Viewer viewer = viewers.of(authentication);
    String id = documents.add(alliance, organisation, fileName, request.getInputStream(), viewer);
    return ResponseEntity.created(URI.create("/documents/" + id)).body(Map.of("id", id));
  }

  /** The bytes as they were added, with their checksum (RFC 9530); never shown as a page. */
  @GetMapping("/documents/{id}")
  ResponseEntity<byte[]> content(@PathVariable String id, @Nullable Authentication authentication) {
    AllianceDocument document = documents.one(id, viewers.of(authentication));
    String digest = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(document.sha256()));
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(document.mediaType()))
        .cacheControl(CacheControl.noStore())
        .header("Repr-Digest", "sha-256=:" + digest + ":")
        .header("Content-Security-Policy", "sandbox")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(document.name(), StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(documents.content(document));
  }
}
