package coop.yui.bylaws;

import coop.yui.bylaws.Bylaws.BylawsRule;
import coop.yui.bylaws.BylawsVersions.AdoptFoundingBylawsInput;
import coop.yui.graph.Connection;
import coop.yui.graph.Page;
import coop.yui.identity.FieldLoaders;
import coop.yui.identity.NodeReaders;
import coop.yui.identity.Viewer;
import coop.yui.network.Days;
import coop.yui.network.Linked;
import coop.yui.network.LocalisedText;
import coop.yui.network.Organisation;
import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The bylaws of co-operatives and what they can start from. */
@Controller
class BylawsController {

  private static final String IN_FORCE = "Governance.bylaws";
  private static final String VERSIONS = "Governance.bylawsVersions";

  private final BylawsPresets presets;
  private final BylawsVersions versions;
  private final NodeReaders nodes;

  BylawsController(
      BylawsPresets presets, BylawsVersions versions, NodeReaders nodes, FieldLoaders loaders) {
    this.presets = presets;
    this.versions = versions;
    this.nodes = nodes;
    loaders.registerAbsent(IN_FORCE, LocalDate.class, versions::inForce);
    loaders.<Page, Connection<Bylaws>>register(
        VERSIONS, Page.class, Connection.empty(), versions::versions);
  }

  @SchemaMapping(typeName = "WorkerCooperative", field = "governance")
  Governance ofWorkerCooperative(Organisation cooperative) {
    return new Governance(cooperative);
  }

  @SchemaMapping(typeName = "MultiStakeholderCooperative", field = "governance")
  Governance ofMultiStakeholderCooperative(Organisation cooperative) {
    return new Governance(cooperative);
  }

  @QueryMapping
  List<BylawsPreset> bylawsPresets() {
    return presets.all();
  }

  @QueryMapping
  List<BylawsProblem> checkBylaws(@Argument String preset, @Argument List<BylawsChange> changes) {
    return new BylawsDraft(presets.of(preset), changes).problems();
  }

  @MutationMapping
  Bylaws adoptFoundingBylaws(
      @Argument AdoptFoundingBylawsInput input, @ContextValue Viewer viewer) {
    return versions.adopt(input, viewer);
  }

  @SchemaMapping(typeName = "Governance", field = "bylaws")
  CompletableFuture<@Nullable Bylaws> bylaws(
      Governance governance,
      @Argument @Nullable LocalDate asOf,
      DataFetchingEnvironment environment) {
    return FieldLoaders.load(
        environment, IN_FORCE, governance.cooperative().id(), asOf == null ? Days.today() : asOf);
  }

  @SchemaMapping(typeName = "Governance", field = "bylawsVersions")
  CompletableFuture<Connection<Bylaws>> versions(
      Governance governance,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      DataFetchingEnvironment environment) {
    return FieldLoaders.load(
        environment, VERSIONS, governance.cooperative().id(), Page.forward(first, after));
  }

  @SchemaMapping(typeName = "BylawsPreset")
  List<LocalisedText> names(BylawsPreset preset) {
    return preset.names().entrySet().stream()
        .map(name -> new LocalisedText(name.getKey(), name.getValue()))
        .sorted(Comparator.comparing(LocalisedText::language))
        .toList();
  }

  @SchemaMapping(typeName = "Bylaws")
  List<BylawsRule> rules(Bylaws bylaws) {
    return bylaws.rules();
  }

  @BatchMapping(typeName = "Bylaws", field = "cooperative")
  Map<Bylaws, Object> cooperatives(List<Bylaws> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, Bylaws::cooperative, nodes, viewer);
  }

  @BatchMapping(typeName = "Bylaws", field = "adoptedBy")
  Map<Bylaws, Object> adopters(List<Bylaws> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, Bylaws::adoptedBy, nodes, viewer);
  }
}
