package coop.yui.standards;

import static java.util.stream.Collectors.toMap;

import coop.yui.bylaws.Governance;
import coop.yui.graph.Connection;
import coop.yui.graph.Page;
import coop.yui.identity.FieldLoaders;
import coop.yui.identity.NodeReaders;
import coop.yui.identity.Viewer;
import coop.yui.network.Linked;
import coop.yui.standards.Standard.StandardVersion;
import coop.yui.standards.Standards.StandardPage;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The standards of a co-operative's work. */
@Controller
class StandardController {

  private static final String STANDARDS = "Governance.standards";

  private final Standards standards;
  private final NodeReaders nodes;

  StandardController(Standards standards, NodeReaders nodes, FieldLoaders loaders) {
    this.standards = standards;
    this.nodes = nodes;
    loaders.registerAbsent(STANDARDS, StandardPage.class, standards::of);
  }

  @SchemaMapping(typeName = "Governance", field = "standards")
  CompletableFuture<@Nullable Connection<Standard>> standards(
      Governance governance,
      @Argument boolean isRepealed,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      DataFetchingEnvironment environment) {
    StandardPage page = new StandardPage(isRepealed, Page.forward(first, after));
    return FieldLoaders.load(environment, STANDARDS, governance.cooperative().id(), page);
  }

  @BatchMapping(typeName = "Standard", field = "cooperative")
  Map<Standard, Object> cooperatives(List<Standard> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, Standard::cooperative, nodes, viewer);
  }

  @BatchMapping(typeName = "Standard", field = "decidedBy")
  Map<Standard, Object> decisions(List<Standard> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, Standard::decidedBy, nodes, viewer);
  }

  @BatchMapping(typeName = "Standard", field = "repealedBy")
  Map<Standard, Object> repeals(List<Standard> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, Standard::repealedBy, nodes, viewer);
  }

  @BatchMapping(typeName = "Standard", field = "formerVersions")
  Map<Standard, List<StandardVersion>> formerVersions(List<Standard> sources) {
    Map<String, List<StandardVersion>> versions =
        standards.formerVersions(sources.stream().map(Standard::id).distinct().toList());
    return sources.stream()
        .distinct()
        .collect(
            toMap(Function.identity(), source -> versions.getOrDefault(source.id(), List.of())));
  }

  @SchemaMapping(typeName = "Standard")
  List<StandardAct> viewerActs(Standard standard, @ContextValue Viewer viewer) {
    return StandardAct.of(standard, viewer);
  }

  @BatchMapping(typeName = "StandardVersion", field = "decidedBy")
  Map<StandardVersion, Object> formerDecisions(
      List<StandardVersion> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, StandardVersion::decidedBy, nodes, viewer);
  }
}
