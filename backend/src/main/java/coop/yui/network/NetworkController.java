package coop.yui.network;

import static java.util.Objects.requireNonNullElse;

import coop.yui.identity.NodeReaders;
import coop.yui.identity.Viewer;
import coop.yui.network.OrganisationCounts.KindCount;
import coop.yui.network.OrganisationCounts.PlaceCount;
import coop.yui.network.OrganisationCounts.SectorCount;
import coop.yui.network.Path.PathStep;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The graph of organisations: who is linked with whom. */
@Controller
class NetworkController {

  private final Links links;
  private final Counts counts;
  private final Places places;
  private final NodeReaders nodes;

  NetworkController(Links links, Counts counts, Places places, NodeReaders nodes) {
    this.links = links;
    this.counts = counts;
    this.places = places;
    this.nodes = nodes;
  }

  /** Stands for the graph; its fields are read one by one. */
  record Network() {}

  @QueryMapping
  Network network() {
    return new Network();
  }

  @SchemaMapping(typeName = "Network")
  @Nullable Path path(
      @Argument String from,
      @Argument String to,
      @Argument @Nullable LocalDate asOf,
      @ContextValue Viewer viewer) {
    List<Path> paths = links.paths(from, to, asOf, 1, viewer);
    return paths.isEmpty() ? null : paths.getFirst();
  }

  @SchemaMapping(typeName = "Network")
  List<Path> paths(
      @Argument String from,
      @Argument String to,
      @Argument @Nullable LocalDate asOf,
      @Argument int atMost,
      @ContextValue Viewer viewer) {
    return links.paths(from, to, asOf, atMost, viewer);
  }

  @SchemaMapping(typeName = "Network")
  Subgraph neighbourhood(
      @Argument String of,
      @Argument int depth,
      @Argument @Nullable List<OrganisationKind> kinds,
      @Argument @Nullable LocalDate asOf,
      @Argument int atMost,
      @ContextValue Viewer viewer) {
    return links.neighbourhood(of, depth, kinds, asOf, atMost, viewer);
  }

  @SchemaMapping(typeName = "Network")
  Subgraph overview(
      @Argument @Nullable OrganisationFilter filter,
      @Argument @Nullable LocalDate asOf,
      @Argument int atMost,
      @ContextValue Viewer viewer) {
    return links.overview(
        requireNonNullElse(filter, OrganisationFilter.NONE), asOf, atMost, viewer);
  }

  @SchemaMapping(typeName = "Network")
  OrganisationCounts counts(
      @Argument @Nullable OrganisationFilter filter, @Argument @Nullable LocalDate asOf) {
    return new OrganisationCounts(
        requireNonNullElse(filter, OrganisationFilter.NONE).checked(), asOf);
  }

  @SchemaMapping(typeName = "OrganisationCounts")
  int total(OrganisationCounts asked, @ContextValue Viewer viewer) {
    return counts.total(asked, viewer);
  }

  @SchemaMapping(typeName = "OrganisationCounts")
  List<KindCount> byKind(OrganisationCounts asked, @ContextValue Viewer viewer) {
    return counts.byKind(asked, viewer);
  }

  @SchemaMapping(typeName = "OrganisationCounts")
  List<SectorCount> bySector(OrganisationCounts asked, @ContextValue Viewer viewer) {
    return counts.bySector(asked, viewer);
  }

  @SchemaMapping(typeName = "OrganisationCounts")
  List<PlaceCount> byPlace(OrganisationCounts asked, @ContextValue Viewer viewer) {
    return counts.byPlace(asked, viewer);
  }

  @BatchMapping(typeName = "PlaceCount", field = "place")
  Map<PlaceCount, Place> placesOfCounts(List<PlaceCount> counted) {
    Map<String, Place> found = places.byCodes(counted.stream().map(PlaceCount::placeCode).toList());
    Map<PlaceCount, Place> placed = new HashMap<>();
    counted.forEach(
        count -> {
          Place place = found.get(count.placeCode());
          if (place != null) {
            placed.put(count, place);
          }
        });
    return placed;
  }

  @BatchMapping(typeName = "PathStep", field = "person")
  Map<PathStep, Object> personsOfSteps(List<PathStep> asked, @ContextValue Viewer viewer) {
    Map<String, Object> found =
        nodes.read(
            asked.stream().map(PathStep::personId).filter(Objects::nonNull).distinct().toList(),
            viewer);
    Map<PathStep, Object> persons = new HashMap<>();
    asked.forEach(
        step -> {
          Object person = step.personId() == null ? null : found.get(step.personId());
          if (person != null) {
            persons.put(step, person);
          }
        });
    return persons;
  }

  @BatchMapping(typeName = "Link", field = "origin")
  Map<Link, Object> originsOfLinks(List<Link> asked, @ContextValue Viewer viewer) {
    Map<String, Object> found =
        nodes.read(asked.stream().map(Link::originId).distinct().toList(), viewer);
    Map<Link, Object> origins = new HashMap<>();
    asked.forEach(
        link -> {
          Object origin = found.get(link.originId());
          if (origin != null) {
            origins.put(link, origin);
          }
        });
    return origins;
  }
}
