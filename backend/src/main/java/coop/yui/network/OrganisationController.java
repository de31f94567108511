package coop.yui.network;

import static java.util.Objects.requireNonNullElse;

import coop.yui.graph.Page;
import coop.yui.identity.Viewer;
import coop.yui.network.Dissolutions.DissolveOrganisationInput;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The directory: organisations, their entries and what hangs directly on them. */
@Controller
class OrganisationController {

  private final Organisations organisations;
  private final Directory directory;
  private final Dissolutions dissolutions;
  private final Places places;

  OrganisationController(
      Organisations organisations, Directory directory, Dissolutions dissolutions, Places places) {
    this.organisations = organisations;
    this.directory = directory;
    this.dissolutions = dissolutions;
    this.places = places;
  }

  @QueryMapping
  @Nullable Organisation organisation(@Argument String id, @ContextValue Viewer viewer) {
    return organisations.byId(id, viewer);
  }

  @QueryMapping("organisations")
  Counted<Organisation> directory(
      @Argument @Nullable OrganisationFilter filter,
      @Argument @Nullable OrganisationSort sort,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      @Argument @Nullable Integer last,
      @Argument @Nullable String before,
      @ContextValue Viewer viewer) {
    return directory.list(
        requireNonNullElse(filter, OrganisationFilter.NONE),
        requireNonNullElse(sort, OrganisationSort.BY_NAME),
        Page.of(first, after, last, before),
        viewer);
  }

  @MutationMapping
  Organisation registerOrganisation(
      @Argument RegisterOrganisationInput input, @ContextValue Viewer viewer) {
    return organisations.register(input, viewer);
  }

  @MutationMapping
  Organisation changeOrganisation(
      @Argument ChangeOrganisationInput input, @ContextValue Viewer viewer) {
    return organisations.change(input, viewer);
  }

  @MutationMapping
  Organisation dissolveOrganisation(
      @Argument DissolveOrganisationInput input, @ContextValue Viewer viewer) {
    return dissolutions.dissolve(input, viewer);
  }

  @SchemaMapping(typeName = "Organisation")
  @Nullable Activity activity(Organisation organisation, Locale locale) {
    String code = organisation.activityCode();
    return code == null ? null : Activities.of(code, locale);
  }

  @SchemaMapping(typeName = "Organisation")
  boolean isEditable(Organisation organisation, @ContextValue Viewer viewer) {
    return viewer.isStaff() || viewer.isRepresentativeOf(organisation.id());
  }

  @BatchMapping(typeName = "Organisation", field = "place")
  Map<Organisation, Object> placesOfOrganisations(List<Organisation> sources) {
    return Linked.join(
        sources,
        Organisation::placeCode,
        places.byCodes(Linked.ids(sources, Organisation::placeCode)));
  }
}
