package coop.yui.agreements;

import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import java.util.Locale;
import java.util.stream.Stream;

/** Kinds of files that are taken as documents: told by their ending, checked by how they begin. */
enum DocumentFormat {
  PDF("application/pdf", "%PDF-", "pdf"),
  PNG("image/png", "\u0089PNG\r\n\u001a\n", "png"),
  JPEG("image/jpeg", "\u00ff\u00d8\u00ff", "jpe?g"),
  OPEN_TEXT("application/vnd.oasis.opendocument.text", "PK\u0003\u0004", "odt"),
  OPEN_SHEET("application/vnd.oasis.opendocument.spreadsheet", "PK\u0003\u0004", "ods"),
  WORD(
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      "PK\u0003\u0004",
      "docx"),
  EXCEL(
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "PK\u0003\u0004",
      "xlsx"),
  TEXT("text/plain", "", "txt"),
  CSV("text/csv", "", "csv");

  private final String mediaType;
  private final String beginning;
  private final String ending;

  DocumentFormat(String mediaType, String beginning, String ending) {
    this.mediaType = mediaType;
    this.beginning = beginning;
    this.ending = ending;
  }

  String mediaType() {
    return mediaType;
  }

  /**
   * What a file is.
   *
   * @throws Refusal UNREADABLE_FILE for other kinds, and for a file that is not what it is called
   */
  static DocumentFormat of(String fileName, byte[] bytes) {
    String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return Stream.of(values())
        .filter(format -> ending.matches(format.ending) && format.fits(bytes))
        .findFirst()
        .orElseThrow(
            () -> new Refusal(RefusalCode.UNREADABLE_FILE).field("file").with("document", ending));
  }

  private boolean fits(byte[] bytes) {
    if (beginning.isEmpty()) {
      return isText(bytes);
    }
    if (bytes.length < beginning.length()) {
      return false;
    }
    for (int i = 0; i < beginning.length(); i++) {
      if ((bytes[i] & 0xff) != beginning.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isText(byte[] bytes) {
    for (byte one : bytes) {
      if (one == 0) {
        return false;
      }
    }
    return true;
  }
}
