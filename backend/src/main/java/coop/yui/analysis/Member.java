package coop.yui.analysis;

import coop.yui.network.Coordinates;
import coop.yui.network.OrganisationKind;
import coop.yui.network.Sector;
import coop.yui.network.Visibility;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An organisation in a snapshot.
 *
 * @param sectors a bit for each sector it works in
 */
record Member(
    String id,
    OrganisationKind kind,
    String sortName,
    int sectors,
    @Nullable Area area,
    @Nullable Coordinates coordinates,
    Visibility visibility) {

  private static final List<Sector> ALL = List.of(Sector.values());

  /** A bit for each of the sectors. */
  static int bits(Collection<Sector> sectors) {
    int bits = 0;
    for (Sector sector : sectors) {
      bits |= bit(sector);
    }
    return bits;
  }

  /** The sectors that the bits stand for. */
  static List<Sector> sectors(int bits) {
    return ALL.stream().filter(sector -> (bits & bit(sector)) != 0).toList();
  }

  static int bit(Sector sector) {
    return 1 << ALL.indexOf(sector);
  }

  /** Whether it is owned by those who work in it, alone or with others (clauses 1.3.1, 1.3.2). */
  boolean isCooperative() {
    return kind == OrganisationKind.WORKER_COOPERATIVE
        || kind == OrganisationKind.MULTI_STAKEHOLDER_COOPERATIVE;
  }

  /** Whether it is neither such a co-operative nor a federation of them. */
  boolean isPartner() {
    return !isCooperative() && kind != OrganisationKind.FEDERATION;
  }

  /** Where it is: its own coordinates, otherwise the middle of its city. */
  @Nullable Coordinates point() {
    if (coordinates != null) {
      return coordinates;
    }
    return Stream.iterate(area, around -> around != null && around.isLocal(), Area::within)
        .map(Area::coordinates)
        .filter(known -> known != null)
        .findFirst()
        .orElse(null);
  }

  /** Whether it sits in the place with this code or within it. */
  boolean isIn(String code) {
    return area != null && area.isIn(code);
  }
}
