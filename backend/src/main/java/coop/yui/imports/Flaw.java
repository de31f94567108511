package coop.yui.imports;

import coop.yui.graph.RefusalCode;

/**
 * What can be wrong with a row or one of its values. Each has its sentence in
 * `import/problems_*.properties`.
 */
enum Flaw {
  NAME_MISSING(RefusalCode.INVALID_LENGTH),
  KIND_MISSING(RefusalCode.INVALID_VALUE),
  KIND_UNKNOWN(RefusalCode.INVALID_VALUE),
  CELLS_TOO_MANY(RefusalCode.INVALID_COLUMNS),
  CELLS_TOO_FEW(RefusalCode.INVALID_COLUMNS),
  TEXT_TOO_LONG(RefusalCode.INVALID_LENGTH),
  VALUE_UNREADABLE(RefusalCode.INVALID_VALUE),
  IDENTIFIER_TWICE(RefusalCode.IDENTIFIER_TAKEN),
  IDENTIFIERS_OF_SEVERAL(RefusalCode.IDENTIFIER_TAKEN),
  CHOSEN_GONE(RefusalCode.NOT_FOUND),
  REGISTER_UNKNOWN(RefusalCode.INVALID_VALUE),
  MUNICIPALITY_CODE_WRONG(RefusalCode.INVALID_CODE),
  ACTIVITY_UNKNOWN(RefusalCode.INVALID_CODE),
  SECTOR_UNKNOWN(RefusalCode.INVALID_VALUE),
  COUNTRY_UNKNOWN(RefusalCode.INVALID_VALUE),
  PREFECTURE_UNKNOWN(RefusalCode.INVALID_VALUE),
  WEBSITE_WRONG(RefusalCode.INVALID_VALUE),
  EMAIL_WRONG(RefusalCode.INVALID_VALUE),
  COORDINATES_IMPOSSIBLE(RefusalCode.INVALID_COORDINATES),
  DAY_UNREADABLE(RefusalCode.INVALID_VALUE),
  DAY_IN_FUTURE(RefusalCode.INVALID_DAY),
  DISSOLUTION_OF_KNOWN(RefusalCode.WRONG_STATE),
  DISSOLVED_BEFORE_FOUNDED(RefusalCode.ENDS_BEFORE_BEGINNING);

  private final RefusalCode code;

  Flaw(RefusalCode code) {
    this.code = code;
  }

  RefusalCode code() {
    return code;
  }
}
