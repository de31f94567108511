package coop.yui.assemblies;

import static java.util.stream.Collectors.toMap;

import coop.yui.assemblies.AgendaActs.AddAgendaItemInput;
import coop.yui.assemblies.AgendaActs.CallAgendaItemInput;
import coop.yui.assemblies.AgendaActs.NoteAgendaItemInput;
import coop.yui.assemblies.AgendaActs.OpenAssemblyVoteInput;
import coop.yui.assemblies.AgendaActs.RemoveAgendaItemInput;
import coop.yui.assemblies.AssemblyActs.CancelAssemblyInput;
import coop.yui.assemblies.AssemblyActs.ChangeAssemblyInput;
import coop.yui.assemblies.AssemblyActs.CloseAssemblyInput;
import coop.yui.assemblies.AssemblyActs.ConveneAssemblyInput;
import coop.yui.assemblies.AssemblyActs.OpenAssemblyInput;
import coop.yui.assemblies.AwaitedAssemblies.AwaitedAssembly;
import coop.yui.bylaws.Governance;
import coop.yui.graph.Connection;
import coop.yui.graph.Page;
import coop.yui.graph.Updates;
import coop.yui.identity.FieldLoaders;
import coop.yui.identity.NodeReaders;
import coop.yui.identity.Viewer;
import coop.yui.identity.Viewers;
import coop.yui.network.Linked;
import graphql.schema.DataFetchingEnvironment;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;

/** Assemblies of members and what they are about. */
@Controller
class AssemblyController {

  private static final String ASSEMBLIES = "Governance.assemblies";

  private final Assemblies assemblies;
  private final Agendas agendas;
  private final AssemblyActs acts;
  private final AgendaActs agenda;
  private final NodeReaders nodes;
  private final Updates updates;
  private final Viewers viewers;

  AssemblyController(
      Assemblies assemblies,
      Agendas agendas,
      AssemblyActs acts,
      AgendaActs agenda,
      NodeReaders nodes,
      Updates updates,
      Viewers viewers,
      FieldLoaders loaders) {
    this.assemblies = assemblies;
    this.agendas = agendas;
    this.acts = acts;
    this.agenda = agenda;
    this.nodes = nodes;
    this.updates = updates;
    this.viewers = viewers;
    loaders.registerAbsent(ASSEMBLIES, Page.class, assemblies::of);
  }

  @MutationMapping
  Assembly conveneAssembly(@Argument ConveneAssemblyInput input, @ContextValue Viewer viewer) {
    return acts.convene(input, viewer);
  }

  @MutationMapping
  Assembly changeAssembly(@Argument ChangeAssemblyInput input, @ContextValue Viewer viewer) {
    return acts.change(input, viewer);
  }

  @MutationMapping
  Assembly cancelAssembly(@Argument CancelAssemblyInput input, @ContextValue Viewer viewer) {
    return acts.cancel(input, viewer);
  }

  @MutationMapping
  Assembly openAssembly(@Argument OpenAssemblyInput input, @ContextValue Viewer viewer) {
    return acts.open(input, viewer);
  }

  @MutationMapping
  Assembly closeAssembly(@Argument CloseAssemblyInput input, @ContextValue Viewer viewer) {
    return acts.close(input, viewer);
  }

  @MutationMapping
  Assembly addAgendaItem(@Argument AddAgendaItemInput input, @ContextValue Viewer viewer) {
    return agenda.add(input, viewer);
  }

  @MutationMapping
  Assembly removeAgendaItem(@Argument RemoveAgendaItemInput input, @ContextValue Viewer viewer) {
    return agenda.remove(input, viewer);
  }

  @MutationMapping
  Assembly callAgendaItem(@Argument CallAgendaItemInput input, @ContextValue Viewer viewer) {
    return agenda.call(input, viewer);
  }

  @MutationMapping
  Assembly noteAgendaItem(@Argument NoteAgendaItemInput input, @ContextValue Viewer viewer) {
    return agenda.note(input, viewer);
  }

  @MutationMapping
  Assembly openAssemblyVote(@Argument OpenAssemblyVoteInput input, @ContextValue Viewer viewer) {
    return agenda.vote(input, viewer);
  }

  @SchemaMapping(typeName = "Governance", field = "assemblies")
  CompletableFuture<@Nullable Connection<Assembly>> assemblies(
      Governance governance,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      DataFetchingEnvironment environment) {
    return FieldLoaders.load(
        environment, ASSEMBLIES, governance.cooperative().id(), Page.forward(first, after));
  }

  /** The assembly now and at each change, until the viewer may not see it any more. */
  @SubscriptionMapping
  Flux<Assembly> assemblyChanged(@Argument String id, @ContextValue Viewer viewer) {
    assemblies.one(id, viewer);
    // News first: what happens between the first reading and the first news must not be lost.
    return Flux.merge(updates.of(id), Flux.just(id))
        .onBackpressureLatest()
        .concatMap(news -> Flux.just(again(id, viewer)), 1)
        .takeWhile(Optional::isPresent)
        .map(Optional::orElseThrow);
  }

  private Optional<Assembly> again(String id, Viewer viewer) {
    return Optional.ofNullable(assemblies.read(List.of(id), viewers.again(viewer)).get(id));
  }

  @BatchMapping(typeName = "Assembly", field = "cooperative")
  Map<Assembly, Object> cooperatives(List<Assembly> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, Assembly::cooperative, nodes, viewer);
  }

  @BatchMapping(typeName = "Assembly", field = "convenedBy")
  Map<Assembly, Object> conveners(List<Assembly> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, Assembly::convenedBy, nodes, viewer);
  }

  @BatchMapping(typeName = "Assembly", field = "conductedBy")
  Map<Assembly, Object> conductors(List<Assembly> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, Assembly::conductedBy, nodes, viewer);
  }

  @BatchMapping(typeName = "Assembly", field = "agenda")
  Map<Assembly, List<AgendaItem>> agenda(List<Assembly> sources) {
    Map<String, List<AgendaItem>> all =
        agendas.of(sources.stream().map(Assembly::id).distinct().toList());
    return sources.stream()
        .distinct()
        .collect(toMap(Function.identity(), source -> all.getOrDefault(source.id(), List.of())));
  }

  @SchemaMapping(typeName = "Assembly")
  List<AssemblyAct> viewerActs(Assembly assembly, @ContextValue Viewer viewer) {
    return AssemblyAct.of(assembly, viewer, OffsetDateTime.now(ZoneOffset.UTC));
  }

  @BatchMapping(typeName = "AgendaItem", field = "proposal")
  Map<AgendaItem, Object> proposals(List<AgendaItem> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, AgendaItem::proposal, nodes, viewer);
  }

  @BatchMapping(typeName = "AgendaItem", field = "election")
  Map<AgendaItem, Object> elections(List<AgendaItem> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, AgendaItem::election, nodes, viewer);
  }

  @BatchMapping(typeName = "AwaitedAssembly", field = "organisation")
  Map<AwaitedAssembly, Object> awaitedAt(
      List<AwaitedAssembly> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, AwaitedAssembly::organisation, nodes, viewer);
  }

  @BatchMapping(typeName = "AwaitedAssembly", field = "assembly")
  Map<AwaitedAssembly, Object> awaited(List<AwaitedAssembly> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, AwaitedAssembly::id, nodes, viewer);
  }
}
