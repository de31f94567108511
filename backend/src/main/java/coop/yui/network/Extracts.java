package coop.yui.network;

import coop.yui.graph.Connection;
import coop.yui.graph.Graph;
import coop.yui.graph.Page;
import coop.yui.graph.Refusal;
import coop.yui.identity.Viewer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Parts of the network of any size, of a day or of all days until today: which organisations they
 * hold, and portion by portion what links these. Only ids are kept together.
 */
@Component
public class Extracts {

  private static final int PORTION = 1_000;
  private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);

  // Said and not left to the planner: a plan made while there were few links scans all of them.
  private static final String LINKS_FROM =
      """
      CYPHER 25
      UNWIND $ids AS id
      MATCH (source:Organisation {id: id})-[r:ALLIED_WITH|AFFILIATED_WITH]->(:Organisation)
      USING INDEX source:Organisation(id)
      WHERE type(r) IN $types AND (r.until IS NULL OR r.until >= r.since) AND
      """
          + Links.IN_FORCE
          + "\n"
          + Links.RETURN_LINK
          + "ORDER BY since, origin";

  private final Graph graph;
  private final Directory directory;
  private final Links links;

  Extracts(Graph graph, Directory directory, Links links) {
    this.graph = graph;
    this.directory = directory;
    this.links = links;
  }

  /**
   * Which part of the network.
   *
   * @param filter which organisations; of a neighbourhood only their kinds count
   * @param around the organisation whose neighbourhood it is; absent for all that pass
   * @param depth how far the neighbourhood reaches
   * @param kinds which links
   * @param andUnlinked whether organisations without any of these links belong to it
   * @param asOf the day; absent for everything until today
   */
  public record Part(
      OrganisationFilter filter,
      @Nullable String around,
      int depth,
      Set<LinkKind> kinds,
      boolean andUnlinked,
      @Nullable LocalDate asOf) {

    /** The directory with those that are dissolved by now: they may have been there. */
    OrganisationFilter everSince() {
      return new OrganisationFilter(
          filter.kinds(),
          filter.sectors(),
          filter.place(),
          filter.affiliatedWith(),
          filter.text(),
          true);
    }

    private boolean existed(Organisation organisation) {
      LocalDate founded = organisation.foundedOn();
      LocalDate dissolved = organisation.dissolvedOn();
      return asOf == null
          || ((founded == null || !founded.isAfter(asOf))
              && (dissolved == null || dissolved.isAfter(asOf)));
    }
  }

  /**
   * How many organisations must be looked through for it, counted until there is one more than so
   * many.
   *
   * @throws Refusal those of {@link OrganisationFilter#checked}
   */
  public int count(Part part, int atMost, Viewer viewer) {
    return part.around() == null
        ? directory.count(part.everSince(), atMost, viewer)
        : Links.LARGEST_NEIGHBOURHOOD;
  }

  /**
   * The ids of the organisations in it that the viewer may see.
   *
   * @throws Refusal those of {@link OrganisationFilter#checked}; INVALID_ID, NOT_FOUND and
   *     INVALID_VALUE for the neighbourhood
   */
  public List<String> organisations(Part part, Viewer viewer) {
    List<String> found = part.around() == null ? all(part, viewer) : around(part, viewer);
    if (part.andUnlinked()) {
      return found;
    }
    Set<String> linked = new HashSet<>();
    if (part.around() != null) {
      linked.add(part.around());
    }
    links(
        part,
        found,
        link -> {
          linked.add(link.source());
          linked.add(link.target());
        });
    return found.stream().filter(linked::contains).toList();
  }

  /** Hands on the links of the part that join two of these organisations. */
  public void links(Part part, Collection<String> organisations, Consumer<Link> consumer) {
    Set<String> joined = new LinkedHashSet<>(organisations);
    List<String> sources = List.copyOf(joined);
    Map<String, @Nullable Object> parameters = new HashMap<>();
    LocalDate today = Days.today();
    LocalDate asOf = part.asOf();
    parameters.put("types", part.kinds().stream().map(Extracts::type).toList());
    parameters.put("since", asOf == null || asOf.isAfter(today) ? today : asOf);
    parameters.put("asOf", asOf == null ? FIRST_DAY : asOf);
    for (int from = 0; from < sources.size(); from += PORTION) {
      parameters.put("ids", sources.subList(from, Math.min(from + PORTION, sources.size())));
      // Read before it is handed on: nobody who takes it slowly keeps a transaction open.
      graph.read(LINKS_FROM, parameters, Links::link).stream()
          .filter(link -> joined.contains(link.target()))
          .forEach(consumer);
    }
  }

  private List<String> around(Part part, Viewer viewer) {
    String around = String.valueOf(part.around());
    return links
        .neighbourhood(
            around,
            part.depth(),
            part.filter().kinds(),
            part.asOf(),
            Links.LARGEST_NEIGHBOURHOOD,
            viewer)
        .organisations()
        .stream()
        .map(Organisation::id)
        .toList();
  }

  private List<String> all(Part part, Viewer viewer) {
    List<String> ids = new ArrayList<>();
    Page page = Page.portion(PORTION);
    boolean hasMore = true;
    while (hasMore) {
      Connection<Organisation> read =
          directory.page(part.everSince(), OrganisationSort.BY_NAME, page, viewer);
      read.nodes().stream().filter(part::existed).map(Organisation::id).forEach(ids::add);
      hasMore = read.pageInfo().hasNextPage();
      page = hasMore ? page.behind(read) : page;
    }
    return ids;
  }

  private static String type(LinkKind kind) {
    return switch (kind) {
      case ALLIANCE -> "ALLIED_WITH";
      case AFFILIATION -> "AFFILIATED_WITH";
      case SHARED_REPRESENTATIVE -> throw new IllegalArgumentException("no link of organisations");
    };
  }
}
