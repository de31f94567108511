package coop.yui.interchange;

import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.web.CsvTable;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** What a file can be; its name is how the file's name ends. */
enum Format {
  CSV(CsvTable.MEDIA_TYPE),
  JSON("application/json"),
  GRAPHML("application/graphml+xml"),
  GEXF("application/gexf+xml");

  /** Those that lists come in. */
  static final Set<Format> OF_LISTS = Set.of(CSV, JSON);

  /** Those that the network comes in. */
  static final Set<Format> OF_NETWORK = Set.of(values());

  private final String mediaType;

  Format(String mediaType) {
    this.mediaType = mediaType;
  }

  /** The type of its content. */
  String mediaType() {
    return mediaType;
  }

  /** How the names of such files end. */
  String ending() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The format that files ending like this have.
   *
   * @throws Refusal INVALID_VALUE unless it is among those offered
   */
  static Format of(String ending, Set<Format> offered) {
    return Arrays.stream(values())
        .filter(format -> format.ending().equals(ending) && offered.contains(format))
        .findFirst()
        .orElseThrow(() -> new Refusal(RefusalCode.INVALID_VALUE).field("format"));
  }
}
