package coop.yui.interchange;

import coop.yui.graph.Connection;
import coop.yui.graph.Page;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.identity.Viewer;
import coop.yui.interchange.Columns.NamedAlliance;
import coop.yui.network.Alliance;
import coop.yui.network.Alliance.AllianceParty;
import coop.yui.network.Alliances;
import coop.yui.network.Alliances.AllianceFilter;
import coop.yui.network.Directory;
import coop.yui.network.Extracts;
import coop.yui.network.Extracts.Part;
import coop.yui.network.Link;
import coop.yui.network.Organisation;
import coop.yui.network.OrganisationFilter;
import coop.yui.network.OrganisationSort;
import coop.yui.network.Organisations;
import coop.yui.network.Place;
import coop.yui.network.Places;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Hands whole lists and parts of the network on, as the viewer may see them: read portion by
 * portion, never held together.
 */
@Component
class Exports {

  /**
   * The longest list, and the most organisations that a part of the network is looked for among.
   */
  static final int MOST = 100_000;

  private static final int PORTION = 1_000;

  private final Directory directory;
  private final Organisations organisations;
  private final Alliances alliances;
  private final Places places;
  private final Extracts extracts;

  Exports(
      Directory directory,
      Organisations organisations,
      Alliances alliances,
      Places places,
      Extracts extracts) {
    this.directory = directory;
    this.organisations = organisations;
    this.alliances = alliances;
    this.places = places;
    this.extracts = extracts;
  }

  /**
   * How many organisations the list has.
   *
   * @throws Refusal TOO_COSTLY; those of {@link OrganisationFilter#checked}
   */
  int count(OrganisationFilter filter, Viewer viewer) {
    return allowed(directory.count(filter, MOST, viewer));
  }

  /**
   * How many alliances the list has.
   *
   * @throws Refusal TOO_COSTLY
   */
  int count(AllianceFilter filter, Viewer viewer) {
    return allowed(alliances.count(filter, MOST, viewer));
  }

  /**
   * Among how many organisations the part is looked for.
   *
   * @throws Refusal TOO_COSTLY; those of {@link OrganisationFilter#checked}
   */
  int count(Part part, Viewer viewer) {
    return allowed(extracts.count(part, MOST, viewer));
  }

  /** Hands the directory on. */
  void organisations(
      OrganisationFilter filter,
      OrganisationSort sort,
      Locale locale,
      Viewer viewer,
      Listing<Placed> listing)
      throws IOException {
    Page page = Page.portion(PORTION);
    boolean hasMore = true;
    while (hasMore) {
      Connection<Organisation> read = directory.page(filter, sort, page, viewer);
      for (Placed placed : placed(read.nodes(), locale)) {
        listing.add(placed);
      }
      hasMore = read.pageInfo().hasNextPage();
      page = hasMore ? page.behind(read) : page;
    }
    listing.finish();
  }

  /** Hands the alliances on, the latest proposed first. */
  void alliances(AllianceFilter filter, Viewer viewer, Listing<NamedAlliance> listing)
      throws IOException {
    Page page = Page.portion(PORTION);
    boolean hasMore = true;
    while (hasMore) {
      Connection<Alliance> read = alliances.page(filter, page, viewer);
      Map<String, String> names = names(read.nodes(), viewer);
      for (Alliance alliance : read.nodes()) {
        listing.add(new NamedAlliance(alliance, names));
      }
      hasMore = read.pageInfo().hasNextPage();
      page = hasMore ? page.behind(read) : page;
    }
    listing.finish();
  }

  /**
   * The ids of the organisations in a part of the network.
   *
   * @throws Refusal those of {@link Extracts#organisations}
   */
  List<String> find(Part part, Viewer viewer) {
    return extracts.organisations(part, viewer);
  }

  /** Hands these organisations of a part of the network on, and what links them. */
  void network(Part part, List<String> ids, Locale locale, Viewer viewer, NetworkFile file)
      throws IOException {
    Set<String> added = new LinkedHashSet<>();
    for (int from = 0; from < ids.size(); from += PORTION) {
      List<String> portion = ids.subList(from, Math.min(from + PORTION, ids.size()));
      Map<String, Organisation> read = organisations.read(portion, viewer);
      List<Organisation> seen = portion.stream().map(read::get).filter(Objects::nonNull).toList();
      for (Placed placed : placed(seen, locale)) {
        file.add(placed);
        added.add(placed.organisation().id());
      }
    }
    try {
      extracts.links(part, added, link -> add(link, file));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    file.finish();
  }

  private static void add(Link link, NetworkFile file) {
    try {
      file.add(link);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Placed> placed(Collection<Organisation> found, Locale locale) {
    Map<String, Place> byCode =
        places.byCodes(
            found.stream().map(Organisation::placeCode).filter(Objects::nonNull).toList());
    return found.stream()
        .map(
            organisation -> {
              Place place = byCode.get(String.valueOf(organisation.placeCode()));
              return new Placed(organisation, place == null ? null : place.name(locale));
            })
        .toList();
  }

  private Map<String, String> names(List<Alliance> listed, Viewer viewer) {
    List<String> ids =
        listed.stream()
            .flatMap(
                alliance ->
                    Stream.concat(
                        Stream.of(alliance.proposedBy()),
                        alliance.parties().stream().map(AllianceParty::organisation)))
            .distinct()
            .toList();
    Map<String, String> names = new HashMap<>();
    organisations
        .read(ids, viewer)
        .forEach((id, organisation) -> names.put(id, organisation.name()));
    return names;
  }

  private static int allowed(int count) {
    if (count > MOST) {
      throw new Refusal(RefusalCode.TOO_COSTLY).with("maximumRows", MOST);
    }
    return count;
  }
}
