package coop.yui.analysis;

import coop.yui.analysis.Calculations.Present;
import coop.yui.graph.Connection;
import coop.yui.graph.Cursor;
import coop.yui.graph.Page;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.identity.Viewer;
import coop.yui.network.Organisation;
import coop.yui.network.OrganisationKind;
import coop.yui.network.Organisations;
import coop.yui.network.Sector;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is missing in the network, as far as the viewer sees it (clauses 5.3, 6.1). */
@Component
class Gaps {

  private static final int FARTHEST = 3;

  private final Calculations calculations;
  private final Organisations organisations;

  Gaps(Calculations calculations, Organisations organisations) {
    this.calculations = calculations;
    this.organisations = organisations;
  }

  /**
   * The gaps of a kind.
   *
   * @param place only in the place with this code
   * @param within how many links away what is missing would do
   * @throws Refusal INVALID_VALUE when that is not 1 to 3
   */
  Calculated<Gap> list(
      GapKind kind,
      @Nullable String place,
      int within,
      @Nullable LocalDate asOf,
      Page page,
      Viewer viewer) {
    if (within < 1 || within > FARTHEST) {
      throw new Refusal(RefusalCode.INVALID_VALUE)
          .field("within")
          .with("minimum", 1)
          .with("maximum", FARTHEST);
    }
    Present present = calculations.present(viewer, asOf);
    if (present == null) {
      return Calculated.notYet();
    }
    Analysis analysis = present.analysis();
    if (kind == GapKind.SECTOR_WITHOUT_PARTNER) {
      List<Field> fields = fields(analysis, place, within);
      return new Calculated<>(
          Listing.page(fields, Field::cursor, page).map(Field::gap), fields.size(), present.at());
    }
    Net net = analysis.net();
    List<Integer> members =
        analysis.byName().stream()
            .filter(member -> place == null || net.member(member).isIn(place))
            .filter(member -> isGap(analysis, kind, member, within))
            .toList();
    Connection<Integer> shown = Listing.page(members, member -> Listing.atName(net, member), page);
    Map<String, Organisation> found =
        organisations.read(
            shown.nodes().stream().map(member -> net.member(member).id()).toList(), viewer);
    return new Calculated<>(
        Listing.shown(shown, member -> gap(kind, net.member(member), found)),
        members.size(),
        present.at());
  }

  private static boolean isGap(Analysis analysis, GapKind kind, int member, int within) {
    Member asked = analysis.net().member(member);
    return switch (kind) {
      case MUNICIPALITY_WITHOUT_COOPERATIVE ->
          asked.kind() == OrganisationKind.MUNICIPALITY
              && analysis.stepsToCooperative(member) > within
              && !analysis.hasCooperativeInPlace(member);
      case COOPERATIVE_WITHOUT_ALLIANCE ->
          asked.isCooperative() && !analysis.net().isAllied(member);
      case SECTOR_WITHOUT_PARTNER -> false;
    };
  }

  private static @Nullable Gap gap(GapKind kind, Member member, Map<String, Organisation> found) {
    Organisation organisation = found.get(member.id());
    return organisation == null
        ? null
        : new Gap(
            kind, organisation, organisation.placeCode(), null, member.isCooperative() ? 1 : 0);
  }

  /** A sector in a place, and how many co-operatives work there in it. */
  private record Field(@Nullable String place, Sector sector, int cooperatives) {

    Cursor cursor() {
      return new Cursor(Listing.downwards(cooperatives), sector + " " + place);
    }

    Gap gap() {
      return new Gap(GapKind.SECTOR_WITHOUT_PARTNER, null, place, sector, cooperatives);
    }
  }

  private record Seat(@Nullable String place, Sector sector) {}

  /** The sectors whose co-operatives all have no partner near enough, those with most first. */
  private static List<Field> fields(Analysis analysis, @Nullable String place, int within) {
    Map<Seat, Integer> counts = new HashMap<>();
    Map<Seat, Boolean> reached = new HashMap<>();
    Net net = analysis.net();
    for (int i = 0; i < net.size(); i++) {
      Member member = net.member(i);
      if (member.isCooperative() && (place == null || member.isIn(place))) {
        boolean isReached = analysis.stepsToPartner(i) <= within;
        for (Sector sector : Member.sectors(member.sectors())) {
          Seat seat = new Seat(seat(member, place), sector);
          counts.merge(seat, 1, Integer::sum);
          reached.merge(seat, isReached, Boolean::logicalOr);
        }
      }
    }
    return counts.entrySet().stream()
        .filter(entry -> Objects.equals(reached.get(entry.getKey()), false))
        .map(entry -> new Field(entry.getKey().place(), entry.getKey().sector(), entry.getValue()))
        .sorted(Comparator.comparing(Field::cursor, Listing.ORDER))
        .toList();
  }

  /** Regions are looked at one by one; a smaller place that is asked for as one. */
  private static @Nullable String seat(Member member, @Nullable String place) {
    Area area = member.area();
    if (area == null) {
      return null;
    }
    return place == null || area.region().isIn(place) ? area.region().code() : place;
  }
}
