package coop.yui.web;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Leads to the source of the portal as it runs, which its licence (AGPL, section 13) gives everyone
 * who uses it: the archive that the build packed, or where those who run it keep theirs.
 */
@Controller
class SourceController {

  private final URI address;

  SourceController(@Value("${yui.source:/source.zip}") URI address) {
    this.address = address;
  }

  @GetMapping("/source")
  ResponseEntity<Void> source() {
    return ResponseEntity.status(HttpStatus.FOUND).location(address).build();
  }
}
