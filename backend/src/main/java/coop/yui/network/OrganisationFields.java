package coop.yui.network;

import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.toMap;

import coop.yui.graph.AuditEntry;
import coop.yui.graph.AuditTrail;
import coop.yui.graph.Connection;
import coop.yui.graph.Page;
import coop.yui.identity.Representation;
import coop.yui.identity.Representations;
import coop.yui.identity.Viewer;
import coop.yui.network.Alliances.AllianceFilter;
import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What hangs on an organisation: affiliations, alliances, representations, history, links. */
@Controller
class OrganisationFields {

  private static final String AFFILIATIONS = "Organisation.affiliations";
  private static final String ALLIANCES = "Organisation.alliances";
  private static final String REPRESENTATIONS = "Organisation.representations";

  private final AuditTrail trail;
  private final Links links;

  OrganisationFields(
      FieldLoaders loaders,
      Affiliations affiliations,
      Alliances alliances,
      Representations representations,
      AuditTrail trail,
      Links links) {
    this.trail = trail;
    this.links = links;
    loaders.<AffiliationsAsked, List<Affiliation>>register(
        AFFILIATIONS,
        AffiliationsAsked.class,
        List.of(),
        (ids, asked, viewer) ->
            affiliations.ofOrganisations(ids, asked.asOf(), asked.current(), viewer));
    loaders.<Boolean, List<Representation>>register(
        REPRESENTATIONS, Boolean.class, List.of(), representations::ofOrganisations);
    loaders.<AlliancesAsked, Counted<Alliance>>register(
        ALLIANCES,
        AlliancesAsked.class,
        new Counted<>(Connection.empty(), () -> 0),
        (ids, asked, viewer) -> counted(alliances, ids, asked, viewer));
  }

  private record AffiliationsAsked(LocalDate asOf, boolean current) {}

  private record AlliancesAsked(AllianceFilter filter, Page page) {}

  @SchemaMapping(typeName = "Organisation", field = "affiliations")
  CompletableFuture<List<Affiliation>> affiliations(
      Organisation organisation,
      @Argument @Nullable LocalDate asOf,
      @Argument boolean current,
      DataFetchingEnvironment environment) {
    AffiliationsAsked asked =
        new AffiliationsAsked(requireNonNullElse(asOf, Days.today()), current);
    return FieldLoaders.load(environment, AFFILIATIONS, organisation.id(), asked);
  }

  @SchemaMapping(typeName = "Organisation", field = "alliances")
  CompletableFuture<Counted<Alliance>> alliances(
      Organisation organisation,
      @Argument @Nullable List<AllianceState> states,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      DataFetchingEnvironment environment) {
    AlliancesAsked asked =
        new AlliancesAsked(AllianceFilter.in(states), Page.forward(first, after));
    return FieldLoaders.load(environment, ALLIANCES, organisation.id(), asked);
  }

  @SchemaMapping(typeName = "Organisation", field = "representations")
  CompletableFuture<List<Representation>> representations(
      Organisation organisation, @Argument boolean current, DataFetchingEnvironment environment) {
    return FieldLoaders.load(environment, REPRESENTATIONS, organisation.id(), current);
  }

  @SchemaMapping(typeName = "Organisation", field = "history")
  Connection<AuditEntry> history(
      Organisation organisation,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      @ContextValue Viewer viewer) {
    Page page = Page.forward(first, after);
    boolean mayRead = viewer.isStaff() || viewer.isRepresentativeOf(organisation.id());
    return mayRead ? trail.entries(organisation.id(), null, null, page) : Connection.empty();
  }

  @BatchMapping(typeName = "Organisation", field = "linkCount")
  Map<Organisation, Integer> linkCounts(List<Organisation> sources, @ContextValue Viewer viewer) {
    Map<String, Integer> counts =
        links.counts(sources.stream().map(Organisation::id).toList(), viewer);
    return sources.stream()
        .collect(
            toMap(
                Function.identity(),
                source -> counts.getOrDefault(source.id(), 0),
                (one, same) -> one));
  }

  private static Map<String, Counted<Alliance>> counted(
      Alliances alliances, Set<String> ids, AlliancesAsked asked, Viewer viewer) {
    return alliances.ofOrganisations(ids, asked.filter(), asked.page(), viewer).entrySet().stream()
        .collect(
            toMap(
                Map.Entry::getKey,
                page ->
                    new Counted<>(
                        page.getValue(),
                        () -> alliances.count(page.getKey(), asked.filter(), viewer))));
  }
}
