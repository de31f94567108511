package coop.yui.network;

import static java.util.Objects.requireNonNullElse;

import coop.yui.graph.Page;
import coop.yui.graph.Updates;
import coop.yui.identity.NodeReaders;
import coop.yui.identity.Viewer;
import coop.yui.identity.Viewers;
import coop.yui.network.Alliance.AllianceAct;
import coop.yui.network.Alliance.AllianceEnding;
import coop.yui.network.Alliance.AllianceParty;
import coop.yui.network.AllianceActs.ConsentToAllianceInput;
import coop.yui.network.AllianceActs.DeclineAllianceInput;
import coop.yui.network.AllianceActs.EndAllianceInput;
import coop.yui.network.AllianceActs.WithdrawAllianceInput;
import coop.yui.network.Alliances.AllianceFilter;
import coop.yui.network.AwaitedConsents.AwaitedAllianceConsent;
import coop.yui.network.Proposals.ProposeAllianceInput;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;

/** Alliances, from the proposal to the end. */
@Controller
class AllianceController {

  private final Alliances alliances;
  private final Proposals proposals;
  private final AllianceActs acts;
  private final Organisations organisations;
  private final NodeReaders nodes;
  private final Updates updates;
  private final Viewers viewers;

  AllianceController(
      Alliances alliances,
      Proposals proposals,
      AllianceActs acts,
      Organisations organisations,
      NodeReaders nodes,
      Updates updates,
      Viewers viewers) {
    this.alliances = alliances;
    this.proposals = proposals;
    this.acts = acts;
    this.organisations = organisations;
    this.nodes = nodes;
    this.updates = updates;
    this.viewers = viewers;
  }

  @QueryMapping("alliances")
  Counted<Alliance> list(
      @Argument @Nullable AllianceFilter filter,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      @Argument @Nullable Integer last,
      @Argument @Nullable String before,
      @ContextValue Viewer viewer) {
    return alliances.list(
        requireNonNullElse(filter, AllianceFilter.NONE),
        Page.of(first, after, last, before),
        viewer);
  }

  @MutationMapping
  Alliance proposeAlliance(@Argument ProposeAllianceInput input, @ContextValue Viewer viewer) {
    return proposals.propose(input, viewer);
  }

  @MutationMapping
  Alliance consentToAlliance(@Argument ConsentToAllianceInput input, @ContextValue Viewer viewer) {
    return acts.consent(input, viewer);
  }

  @MutationMapping
  Alliance declineAlliance(@Argument DeclineAllianceInput input, @ContextValue Viewer viewer) {
    return acts.decline(input, viewer);
  }

  @MutationMapping
  Alliance withdrawAlliance(@Argument WithdrawAllianceInput input, @ContextValue Viewer viewer) {
    return acts.withdraw(input, viewer);
  }

  @MutationMapping
  Alliance endAlliance(@Argument EndAllianceInput input, @ContextValue Viewer viewer) {
    return acts.end(input, viewer);
  }

  /** The alliance now and at each change, until the viewer may not see it any more. */
  @SubscriptionMapping
  Flux<Alliance> allianceChanged(@Argument String id, @ContextValue Viewer viewer) {
    alliances.one(id, viewer);
    // News first: what happens between the first reading and the first news must not be lost.
    return Flux.merge(updates.of(id), Flux.just(id))
        .onBackpressureLatest()
        .concatMap(news -> Flux.just(again(id, viewer)), 1)
        .takeWhile(Optional::isPresent)
        .map(Optional::orElseThrow);
  }

  private Optional<Alliance> again(String id, Viewer viewer) {
    return Optional.ofNullable(alliances.read(List.of(id), viewers.again(viewer)).get(id));
  }

  @BatchMapping(typeName = "AwaitedAllianceConsent", field = "organisation")
  Map<AwaitedAllianceConsent, Object> organisationsAwaited(
      List<AwaitedAllianceConsent> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, AwaitedAllianceConsent::organisation, organisations, viewer);
  }

  @BatchMapping(typeName = "AwaitedAllianceConsent", field = "alliance")
  Map<AwaitedAllianceConsent, Object> alliancesAwaited(
      List<AwaitedAllianceConsent> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, AwaitedAllianceConsent::alliance, alliances, viewer);
  }

  @SchemaMapping(typeName = "Alliance")
  List<AllianceAct> viewerActs(Alliance alliance, @ContextValue Viewer viewer) {
    return alliance.actsOf(viewer);
  }

  @BatchMapping(typeName = "Alliance", field = "proposedBy")
  Map<Alliance, Object> proposers(List<Alliance> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, Alliance::proposedBy, organisations, viewer);
  }

  @BatchMapping(typeName = "AllianceParty", field = "organisation")
  Map<AllianceParty, Object> parties(List<AllianceParty> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, AllianceParty::organisation, organisations, viewer);
  }

  @BatchMapping(typeName = "AllianceParty", field = "consentedBy")
  Map<AllianceParty, Object> consenters(List<AllianceParty> sources, @ContextValue Viewer viewer) {
    return Linked.join(
        sources,
        AllianceParty::consentedBy,
        nodes.read(Linked.ids(sources, AllianceParty::consentedBy), viewer));
  }

  @BatchMapping(typeName = "AllianceParty", field = "declinedBy")
  Map<AllianceParty, Object> decliners(List<AllianceParty> sources, @ContextValue Viewer viewer) {
    return Linked.join(
        sources,
        AllianceParty::declinedBy,
        nodes.read(Linked.ids(sources, AllianceParty::declinedBy), viewer));
  }

  @BatchMapping(typeName = "AllianceEnding", field = "organisation")
  Map<AllianceEnding, Object> endingParties(
      List<AllianceEnding> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, AllianceEnding::organisation, organisations, viewer);
  }

  @BatchMapping(typeName = "AllianceEnding", field = "by")
  Map<AllianceEnding, Object> enders(List<AllianceEnding> sources, @ContextValue Viewer viewer) {
    return Linked.join(
        sources, AllianceEnding::by, nodes.read(Linked.ids(sources, AllianceEnding::by), viewer));
  }

  @BatchMapping(typeName = "AllianceAct", field = "organisation")
  Map<AllianceAct, Object> actors(List<AllianceAct> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, AllianceAct::organisation, organisations, viewer);
  }
}
