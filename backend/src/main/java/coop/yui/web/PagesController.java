package coop.yui.web;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Serves the pages: every address that is no file and no interface is a view of the one page. */
@Controller
class PagesController {

  private static final Resource PAGE = new ClassPathResource("static/index.html");

  @GetMapping(
      path = {
        "/",
        "/{view:[a-z-]+}",
        "/{view:[a-z-]+}/{id:[A-Za-z0-9-]+}",
        "/{view:[a-z-]+}/{id:[A-Za-z0-9-]+}/{part:[A-Za-z0-9-]+}"
      },
      produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<Resource> page() {
    return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(PAGE);
  }
}
