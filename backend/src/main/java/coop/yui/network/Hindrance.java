package coop.yui.network;

/** Why an organisation cannot be taken away or put back as it was. */
public enum Hindrance {
  IN_ALLIANCE,
  AFFILIATED,
  REPRESENTED,
  USED,
  PLACE_GONE
}
