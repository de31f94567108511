package coop.yui.assemblies;

import static java.util.stream.Collectors.toMap;

import coop.yui.assemblies.AttendanceActs.CheckInInput;
import coop.yui.assemblies.AttendanceActs.CheckOutInput;
import coop.yui.assemblies.ProxyActs.DeclineProxyInput;
import coop.yui.assemblies.ProxyActs.GiveProxyInput;
import coop.yui.assemblies.ProxyActs.WithdrawProxyInput;
import coop.yui.assemblies.SpeakingLists.AskToSpeakInput;
import coop.yui.assemblies.SpeakingLists.CallSpeakerInput;
import coop.yui.assemblies.SpeakingLists.EndSpeechInput;
import coop.yui.assemblies.SpeakingLists.WithdrawSpeakingRequestInput;
import coop.yui.graph.Connection;
import coop.yui.graph.Page;
import coop.yui.identity.FieldLoaders;
import coop.yui.identity.NodeReaders;
import coop.yui.identity.Viewer;
import coop.yui.network.Linked;
import graphql.schema.DataFetchingEnvironment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Who comes to an assembly, who votes for whom, and who speaks. */
@Controller
class AttendanceController {

  private static final String ATTENDANCES = "Assembly.attendances";
  private static final String PROXIES = "Assembly.proxies";

  private final Attendances attendances;
  private final AttendanceActs acts;
  private final Proxies proxies;
  private final ProxyActs proxyActs;
  private final SpeakingLists speakers;
  private final NodeReaders nodes;

  AttendanceController(
      Attendances attendances,
      AttendanceActs acts,
      Proxies proxies,
      ProxyActs proxyActs,
      SpeakingLists speakers,
      NodeReaders nodes,
      FieldLoaders loaders) {
    this.attendances = attendances;
    this.acts = acts;
    this.proxies = proxies;
    this.proxyActs = proxyActs;
    this.speakers = speakers;
    this.nodes = nodes;
    loaders.register(ATTENDANCES, Page.class, Connection.empty(), attendances::of);
    loaders.register(PROXIES, Page.class, Connection.empty(), proxies::of);
  }

  @MutationMapping
  Assembly checkIn(@Argument CheckInInput input, @ContextValue Viewer viewer) {
    return acts.checkIn(input, viewer);
  }

  @MutationMapping
  Assembly checkOut(@Argument CheckOutInput input, @ContextValue Viewer viewer) {
    return acts.checkOut(input, viewer);
  }

  @MutationMapping
  Assembly giveProxy(@Argument GiveProxyInput input, @ContextValue Viewer viewer) {
    return proxyActs.give(input, viewer);
  }

  @MutationMapping
  Assembly withdrawProxy(@Argument WithdrawProxyInput input, @ContextValue Viewer viewer) {
    return proxyActs.withdraw(input, viewer);
  }

  @MutationMapping
  Assembly declineProxy(@Argument DeclineProxyInput input, @ContextValue Viewer viewer) {
    return proxyActs.decline(input, viewer);
  }

  @MutationMapping
  Assembly askToSpeak(@Argument AskToSpeakInput input, @ContextValue Viewer viewer) {
    return speakers.ask(input, viewer);
  }

  @MutationMapping
  Assembly withdrawSpeakingRequest(
      @Argument WithdrawSpeakingRequestInput input, @ContextValue Viewer viewer) {
    return speakers.withdraw(input, viewer);
  }

  @MutationMapping
  Assembly callSpeaker(@Argument CallSpeakerInput input, @ContextValue Viewer viewer) {
    return speakers.call(input, viewer);
  }

  @MutationMapping
  Assembly endSpeech(@Argument EndSpeechInput input, @ContextValue Viewer viewer) {
    return speakers.end(input, viewer);
  }

  @BatchMapping(typeName = "Assembly", field = "quorum")
  Map<Assembly, AssemblyQuorum> quorums(List<Assembly> sources) {
    Map<String, AssemblyQuorum> all = attendances.quorums(ids(sources));
    Map<Assembly, AssemblyQuorum> found = new HashMap<>();
    for (Assembly source : sources) {
      AssemblyQuorum quorum = all.get(source.id());
      if (quorum != null) {
        found.put(source, quorum);
      }
    }
    return found;
  }

  private static List<String> ids(List<Assembly> sources) {
    return sources.stream().map(Assembly::id).distinct().toList();
  }

  @SchemaMapping(typeName = "Assembly")
  boolean isViewerPresent(Assembly assembly) {
    return assembly.own().isPresent();
  }

  @SchemaMapping(typeName = "Assembly", field = "attendances")
  CompletableFuture<Connection<Attendance>> attendances(
      Assembly assembly,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      DataFetchingEnvironment environment) {
    return FieldLoaders.load(environment, ATTENDANCES, assembly.id(), Page.forward(first, after));
  }

  @SchemaMapping(typeName = "Assembly", field = "proxies")
  CompletableFuture<Connection<Proxy>> proxies(
      Assembly assembly,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      DataFetchingEnvironment environment) {
    return FieldLoaders.load(environment, PROXIES, assembly.id(), Page.forward(first, after));
  }

  @BatchMapping(typeName = "Assembly", field = "viewerProxy")
  Map<Assembly, Proxy> given(List<Assembly> sources, @ContextValue Viewer viewer) {
    Map<String, List<Proxy>> all = proxies.given(ids(sources), viewer);
    return sources.stream()
        .distinct()
        .filter(source -> all.containsKey(source.id()))
        .collect(
            toMap(
                Function.identity(),
                source -> all.getOrDefault(source.id(), List.of()).getFirst()));
  }

  @BatchMapping(typeName = "Assembly", field = "heldProxies")
  Map<Assembly, List<Proxy>> held(List<Assembly> sources, @ContextValue Viewer viewer) {
    return byAssembly(sources, proxies.held(ids(sources), viewer));
  }

  private static <T> Map<Assembly, List<T>> byAssembly(
      List<Assembly> sources, Map<String, List<T>> all) {
    return sources.stream()
        .distinct()
        .collect(toMap(Function.identity(), source -> all.getOrDefault(source.id(), List.of())));
  }

  @BatchMapping(typeName = "Assembly", field = "speakingList")
  Map<Assembly, List<SpeakingRequest>> speakingLists(List<Assembly> sources) {
    return byAssembly(sources, speakers.of(ids(sources)));
  }

  @BatchMapping(typeName = "Attendance", field = "person")
  Map<Attendance, Object> comers(List<Attendance> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, Attendance::person, nodes, viewer);
  }

  @BatchMapping(typeName = "Proxy", field = "giver")
  Map<Proxy, Object> givers(List<Proxy> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, Proxy::giver, nodes, viewer);
  }

  @BatchMapping(typeName = "Proxy", field = "holder")
  Map<Proxy, Object> holders(List<Proxy> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, Proxy::holder, nodes, viewer);
  }

  @BatchMapping(typeName = "SpeakingRequest", field = "person")
  Map<SpeakingRequest, Object> speakers(
      List<SpeakingRequest> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, SpeakingRequest::person, nodes, viewer);
  }
}
