package coop.yui.indicators;

/** Why a period has no value. */
enum ValueAbsence {
  NOT_RECORDED,
  INPUT_MISSING,
  DIVIDED_BY_ZERO,
  TOO_LARGE
}
