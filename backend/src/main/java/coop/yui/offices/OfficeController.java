package coop.yui.offices;

import coop.yui.bylaws.Governance;
import coop.yui.graph.Connection;
import coop.yui.graph.Page;
import coop.yui.identity.FieldLoaders;
import coop.yui.identity.NodeReaders;
import coop.yui.identity.Representation;
import coop.yui.identity.Viewer;
import coop.yui.network.Linked;
import coop.yui.offices.OfficeActs.AppointOfficerInput;
import coop.yui.offices.OfficeActs.ResignOfficeInput;
import coop.yui.offices.Offices.OfficePage;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Who holds which office. */
@Controller
class OfficeController {

  private static final String OFFICES = "Governance.offices";

  private final Offices offices;
  private final OfficeActs acts;
  private final NodeReaders nodes;

  OfficeController(Offices offices, OfficeActs acts, NodeReaders nodes, FieldLoaders loaders) {
    this.offices = offices;
    this.acts = acts;
    this.nodes = nodes;
    loaders.registerAbsent(OFFICES, OfficePage.class, offices::of);
  }

  @MutationMapping
  Office appointOfficer(@Argument AppointOfficerInput input, @ContextValue Viewer viewer) {
    return acts.appoint(input, viewer);
  }

  @MutationMapping
  Office resignOffice(@Argument ResignOfficeInput input, @ContextValue Viewer viewer) {
    return acts.resign(input, viewer);
  }

  @SchemaMapping(typeName = "Governance", field = "offices")
  CompletableFuture<@Nullable Connection<Office>> offices(
      Governance governance,
      @Argument @Nullable Boolean isHeld,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      DataFetchingEnvironment environment) {
    OfficePage page = new OfficePage(isHeld == null || isHeld, Page.forward(first, after));
    return FieldLoaders.load(environment, OFFICES, governance.cooperative().id(), page);
  }

  @SchemaMapping(typeName = "Office")
  List<OfficeAct> viewerActs(Office office, @ContextValue Viewer viewer) {
    return OfficeAct.of(office, viewer);
  }

  @BatchMapping(typeName = "Office", field = "cooperative")
  Map<Office, Object> cooperatives(List<Office> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, Office::cooperative, nodes, viewer);
  }

  @BatchMapping(typeName = "Office", field = "holder")
  Map<Office, Object> holders(List<Office> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, Office::holder, nodes, viewer);
  }

  @BatchMapping(typeName = "Office", field = "appointedBy")
  Map<Office, Object> appointing(List<Office> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, Office::appointedBy, nodes, viewer);
  }

  @BatchMapping(typeName = "Representation", field = "office")
  Map<Representation, Object> offices(List<Representation> sources, @ContextValue Viewer viewer) {
    Map<String, String> ids =
        offices.ofRepresentations(sources.stream().map(Representation::id).distinct().toList());
    return Linked.read(sources, source -> ids.get(source.id()), nodes, viewer);
  }
}
