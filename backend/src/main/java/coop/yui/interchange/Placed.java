package coop.yui.interchange;

import coop.yui.network.Organisation;
import coop.yui.network.PlaceCodes;
import org.jspecify.annotations.Nullable;

/**
 * An organisation and where it sits.
 *
 * @param placeName the name of its place in the reader's language where known
 */
record Placed(Organisation organisation, @Nullable String placeName) {

  /** The code of the country that its place lies in. */
  @Nullable String country() {
    String place = organisation.placeCode();
    return place == null ? null : PlaceCodes.country(place);
  }
}
