package coop.yui.interchange;

import coop.yui.network.Alliance;
import coop.yui.network.Alliance.AllianceEnding;
import coop.yui.network.Alliance.AllianceParty;
import coop.yui.network.Link;
import coop.yui.network.Organisation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What lists tell of their entries: nothing that the same person could not ask of the API. */
final class Columns {

  static final List<Column<Placed>> ORGANISATIONS =
      List.of(
          of("id", Organisation::id),
          of("kind", Organisation::kind),
          of("name", Organisation::name),
          of("nameKana", Organisation::nameKana),
          of("otherNames", Organisation::otherNames),
          of("description", Organisation::description),
          of("languages", Organisation::languages),
          of("sectors", Organisation::sectors),
          of("activity", Organisation::activityCode),
          of("legalForm", Organisation::legalForm),
          of("identifiers", Organisation::identifiers),
          of("foundedOn", Organisation::foundedOn),
          of("dissolvedOn", Organisation::dissolvedOn),
          of("website", Organisation::website),
          of("email", Organisation::email),
          of("phone", Organisation::phone),
          of("streetAddress", Organisation::streetAddress),
          of("postalCode", Organisation::postalCode),
          of("placeCode", Organisation::placeCode),
          new Column<>("place", Placed::placeName),
          new Column<>("country", Placed::country),
          of("latitude", Columns::latitude),
          of("longitude", Columns::longitude),
          of("visibility", Organisation::visibility),
          of("createdAt", Organisation::createdAt),
          of("changedAt", Organisation::changedAt));

  static final List<Column<NamedAlliance>> ALLIANCES =
      List.of(
          ofAlliance("id", Alliance::id),
          ofAlliance("title", Alliance::title),
          ofAlliance("state", Alliance::state),
          ofAlliance("purposes", Alliance::purposes),
          new Column<>("parties", NamedAlliance::partyNames),
          new Column<>("partyIds", NamedAlliance::partyIds),
          new Column<>("proposedBy", NamedAlliance::proposer),
          ofAlliance("proposedAt", Alliance::proposedAt),
          ofAlliance("since", Alliance::since),
          ofAlliance("until", Alliance::until),
          ofAlliance("noticeDays", Alliance::noticeDays),
          ofAlliance("endedAt", Columns::endedAt),
          ofAlliance("language", Alliance::language),
          ofAlliance("text", Alliance::text),
          ofAlliance("evidenceUrl", Alliance::evidenceUrl));

  static final List<Column<NamedLink>> LINKS =
      List.of(
          ofLink("source", Link::source),
          new Column<>("sourceName", NamedLink::sourceName),
          ofLink("target", Link::target),
          new Column<>("targetName", NamedLink::targetName),
          ofLink("kind", Link::kind),
          ofLink("since", Link::since),
          ofLink("until", Link::until),
          ofLink("origin", Link::originId));

  private Columns() {}

  /**
   * An alliance with what its parties are called.
   *
   * @param names of the organisations that the viewer may see, by id
   */
  record NamedAlliance(Alliance alliance, Map<String, String> names) {

    private List<String> partyIds() {
      return alliance.parties().stream()
          .map(AllianceParty::organisation)
          .filter(names::containsKey)
          .toList();
    }

    private List<String> partyNames() {
      return partyIds().stream().map(names::get).filter(Objects::nonNull).toList();
    }

    private @Nullable String proposer() {
      return names.get(alliance.proposedBy());
    }
  }

  /** A link with what its ends are called. */
  record NamedLink(Link link, String sourceName, String targetName) {}

  private static Column<Placed> of(String name, Function<Organisation, @Nullable Object> value) {
    return new Column<>(name, placed -> value.apply(placed.organisation()));
  }

  private static Column<NamedAlliance> ofAlliance(
      String name, Function<Alliance, @Nullable Object> value) {
    return new Column<>(name, named -> value.apply(named.alliance()));
  }

  private static Column<NamedLink> ofLink(String name, Function<Link, @Nullable Object> value) {
    return new Column<>(name, named -> value.apply(named.link()));
  }

  private static @Nullable Object latitude(Organisation organisation) {
    var coordinates = organisation.coordinates();
    return coordinates == null ? null : coordinates.latitude();
  }

  private static @Nullable Object longitude(Organisation organisation) {
    var coordinates = organisation.coordinates();
    return coordinates == null ? null : coordinates.longitude();
  }

  private static @Nullable Object endedAt(Alliance alliance) {
    AllianceEnding ending = alliance.ending();
    return ending == null ? null : ending.at();
  }
}
