package coop.yui.imports;

import coop.yui.network.Place;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The regions the directory knows, by country and any of their names. */
final class Regions {

  private final Map<String, String> codes = new HashMap<>();

  Regions(Collection<Place> places) {
    for (Place place : places) {
      String country = place.code().substring(0, 2);
      codes.put(key(country, place.ownName()), place.code());
      place
          .otherNames()
          .forEach(name -> codes.putIfAbsent(key(country, name.text()), place.code()));
    }
  }

  /** The code of the region of this name in this country. */
  Optional<String> find(String country, String name) {
    return Optional.ofNullable(codes.get(key(country, name)));
  }

  private static String key(String country, String name) {
    return country + "|" + Words.fold(name);
  }
}
