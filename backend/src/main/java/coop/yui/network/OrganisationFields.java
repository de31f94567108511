package coop.yui.network;

import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.toSet;

import coop.yui.graph.AuditEntry;
import coop.yui.graph.AuditTrail;
import coop.yui.graph.Connection;
import coop.yui.graph.Page;
import coop.yui.identity.FieldLoaders;
import coop.yui.identity.Representation;
import coop.yui.identity.Representations;
import coop.yui.identity.Viewer;
import coop.yui.network.Alliances.AllianceFilter;
import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What hangs on an organisation: affiliations, alliances, representations, history, links. */
@Controller
class OrganisationFields {

  private static final String AFFILIATIONS = "Organisation.affiliations";
  private static final String ALLIANCES = "Organisation.alliances";
  private static final String REPRESENTATIONS = "Organisation.representations";
  private static final String HISTORY = "Organisation.history";
  private static final String LINK_COUNT = "Organisation.linkCount";
  private static final String AFFILIATES = "Federation.affiliates";

  OrganisationFields(
      FieldLoaders loaders,
      Affiliations affiliations,
      Alliances alliances,
      Representations representations,
      AuditTrail trail,
      OrganisationGroups groups,
      Links links) {
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
        (ids, asked, viewer) ->
            alliances.ofOrganisations(ids, asked.filter(), asked.page(), viewer));
    loaders.<Page, Connection<AuditEntry>>register(
        HISTORY,
        Page.class,
        Connection.empty(),
        (ids, page, viewer) -> trail.ofOrganisations(readable(ids, viewer), page));
    loaders.<AffiliatesAsked, Counted<Organisation>>register(
        AFFILIATES,
        AffiliatesAsked.class,
        new Counted<>(Connection.empty(), () -> 0),
        (ids, asked, viewer) -> groups.ofFederations(ids, asked.asOf(), asked.page(), viewer));
    loaders.<LocalDate, Integer>register(LINK_COUNT, LocalDate.class, 0, links::counts);
  }

  private record AffiliationsAsked(LocalDate asOf, boolean current) {}

  private record AlliancesAsked(AllianceFilter filter, Page page) {}

  private record AffiliatesAsked(LocalDate asOf, Page page) {}

  /** History is for those who represent an organisation and for staff. */
  private static Set<String> readable(Set<String> ids, Viewer viewer) {
    return viewer.isStaff()
        ? ids
        : ids.stream().filter(viewer::isRepresentativeOf).collect(toSet());
  }

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
      @Argument @Nullable LocalDate asOf,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      DataFetchingEnvironment environment) {
    AlliancesAsked asked =
        new AlliancesAsked(AllianceFilter.of(states, asOf), Page.forward(first, after));
    return FieldLoaders.load(environment, ALLIANCES, organisation.id(), asked);
  }

  @SchemaMapping(typeName = "Organisation", field = "representations")
  CompletableFuture<List<Representation>> representations(
      Organisation organisation, @Argument boolean current, DataFetchingEnvironment environment) {
    return FieldLoaders.load(environment, REPRESENTATIONS, organisation.id(), current);
  }

  @SchemaMapping(typeName = "Organisation", field = "history")
  CompletableFuture<Connection<AuditEntry>> history(
      Organisation organisation,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      DataFetchingEnvironment environment) {
    return FieldLoaders.load(environment, HISTORY, organisation.id(), Page.forward(first, after));
  }

  @SchemaMapping(typeName = "Federation", field = "affiliates")
  CompletableFuture<Counted<Organisation>> affiliates(
      Organisation federation,
      @Argument @Nullable LocalDate asOf,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      DataFetchingEnvironment environment) {
    AffiliatesAsked asked =
        new AffiliatesAsked(requireNonNullElse(asOf, Days.today()), Page.forward(first, after));
    return FieldLoaders.load(environment, AFFILIATES, federation.id(), asked);
  }

  @SchemaMapping(typeName = "Organisation", field = "linkCount")
  CompletableFuture<Integer> linkCount(
      Organisation organisation,
      @Argument @Nullable LocalDate asOf,
      DataFetchingEnvironment environment) {
    return FieldLoaders.load(
        environment, LINK_COUNT, organisation.id(), requireNonNullElse(asOf, Days.today()));
  }
}
