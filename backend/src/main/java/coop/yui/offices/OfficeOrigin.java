package coop.yui.offices;

/** How somebody came to an office. */
public enum OfficeOrigin {
  ELECTED,
  CO_OPTED,
  RECORDED
}
