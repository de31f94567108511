package coop.yui.interchange;

import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.identity.Viewer;
import coop.yui.identity.Viewers;
import coop.yui.network.Alliances.AllianceFilter;
import coop.yui.network.Extracts.Part;
import coop.yui.network.OrganisationFilter;
import coop.yui.network.OrganisationSort;
import coop.yui.web.Spending;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lists and the network as files, for everyone as far as she may see them. An entry costs one unit
 * of the caller's budget.
 */
@RestController
class ExportController {

  private static final Set<String> OF_ORGANISATIONS =
      Set.of("text", "kind", "sector", "place", "federation", "dissolved", "sort");
  private static final Set<String> OF_ALLIANCES = Set.of("state", "purpose", "party", "asOf");
  private static final Set<String> OF_NETWORK =
      Set.of("text", "kind", "sector", "place", "around", "depth", "link", "alone", "asOf");

  private final Exports exports;
  private final Viewers viewers;
  private final Spending spending;
  private final JsonMapper json;

  ExportController(Exports exports, Viewers viewers, Spending spending, JsonMapper json) {
    this.exports = exports;
    this.viewers = viewers;
    this.spending = spending;
    this.json = json;
  }

  /** The directory. */
  @GetMapping("/export/organisations.{ending}")
  void organisations(
      @PathVariable String ending,
      @RequestParam MultiValueMap<String, String> values,
      @Nullable Authentication authentication,
      Locale locale,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Viewer viewer = viewers.of(authentication);
    Format format = Format.of(ending, Format.OF_LISTS);
    Asked asked = new Asked(values).onlyFor(OF_ORGANISATIONS);
    OrganisationFilter filter = asked.organisations();
    OrganisationSort sort = asked.sort();
    spending.check(request, viewer);
    spending.spend(request, viewer, exports.count(filter, viewer));
    OutputStream out = begin("organisations", null, format, response);
    exports.organisations(
        filter, sort, locale, viewer, listing(out, Columns.ORGANISATIONS, format));
  }

  /** The alliances. */
  @GetMapping("/export/alliances.{ending}")
  void alliances(
      @PathVariable String ending,
      @RequestParam MultiValueMap<String, String> values,
      @Nullable Authentication authentication,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Viewer viewer = viewers.of(authentication);
    Format format = Format.of(ending, Format.OF_LISTS);
    AllianceFilter filter = new Asked(values).onlyFor(OF_ALLIANCES).alliances();
    spending.check(request, viewer);
    spending.spend(request, viewer, exports.count(filter, viewer));
    OutputStream out = begin("alliances", filter.asOf(), format, response);
    exports.alliances(filter, viewer, listing(out, Columns.ALLIANCES, format));
  }

  /** The network, of a day or with all its days. */
  @GetMapping("/export/network.{ending}")
  void network(
      @PathVariable String ending,
      @RequestParam MultiValueMap<String, String> values,
      @Nullable Authentication authentication,
      Locale locale,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Viewer viewer = viewers.of(authentication);
    Format format = Format.of(ending, Format.OF_NETWORK);
    Part part = new Asked(values).onlyFor(OF_NETWORK).part();
    spending.check(request, viewer);
    spending.spend(request, viewer, exports.count(part, viewer));
    List<String> found = exports.find(part, viewer);
    OutputStream out = begin("network", part.asOf(), format, response);
    exports.network(part, found, locale, viewer, file(out, part, format));
  }

  /** Other files there are none. */
  @GetMapping("/export/{file}")
  void unknown() {
    throw new Refusal(RefusalCode.NOT_FOUND);
  }

  private <T> Listing<T> listing(OutputStream out, List<Column<T>> columns, Format format)
      throws IOException {
    return format == Format.JSON
        ? new JsonListing<>(out, columns, json)
        : new CsvListing<>(out, columns);
  }

  private NetworkFile file(OutputStream out, Part part, Format format) throws IOException {
    return switch (format) {
      case CSV -> new NetworkTable(out);
      case JSON -> new NetworkJson(out, part.asOf(), json);
      case GRAPHML -> new GraphMl(out);
      case GEXF -> new Gexf(out, today());
    };
  }

  private static OutputStream begin(
      String name, @Nullable LocalDate asOf, Format format, HttpServletResponse response)
      throws IOException {
    LocalDate day = asOf == null ? today() : asOf;
    response.setContentType(format.mediaType());
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename(name + "-" + day + "." + format.ending())
            .build()
            .toString());
    return response.getOutputStream();
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneId.systemDefault());
  }
}
