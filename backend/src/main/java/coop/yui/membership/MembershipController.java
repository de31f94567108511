package coop.yui.membership;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import coop.yui.bylaws.Governance;
import coop.yui.graph.Connection;
import coop.yui.graph.Page;
import coop.yui.identity.FieldLoaders;
import coop.yui.identity.NodeReaders;
import coop.yui.identity.Viewer;
import coop.yui.membership.AwaitedMemberships.AwaitedMembership;
import coop.yui.membership.MembershipActs.AcceptApplicationInput;
import coop.yui.membership.MembershipActs.ApplyForMembershipInput;
import coop.yui.membership.MembershipActs.DeclineApplicationInput;
import coop.yui.membership.MembershipActs.LeaveCooperativeInput;
import coop.yui.membership.MembershipActs.RecordDeathInput;
import coop.yui.membership.MembershipActs.WithdrawApplicationInput;
import coop.yui.membership.Memberships.MembershipFilter;
import coop.yui.membership.Memberships.RegisterPage;
import coop.yui.membership.RegisterActs.OpenRegisterInput;
import coop.yui.membership.ShareActs.CancelShareSubscriptionInput;
import coop.yui.membership.ShareActs.RecordSharePaymentInput;
import coop.yui.membership.ShareActs.SubscribeSharesInput;
import coop.yui.network.Linked;
import coop.yui.network.Organisation;
import graphql.schema.DataFetchingEnvironment;
import java.util.HashMap;
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

/** Members of co-operatives, their applications and their shares. */
@Controller
class MembershipController {

  private static final String MEMBERS = "Governance.members";
  private static final String APPLICATIONS = "Governance.applications";

  private final Memberships memberships;
  private final MembershipActs acts;
  private final ShareActs shares;
  private final RegisterActs register;
  private final NodeReaders nodes;

  MembershipController(
      Memberships memberships,
      MembershipActs acts,
      ShareActs shares,
      RegisterActs register,
      NodeReaders nodes,
      FieldLoaders loaders) {
    this.memberships = memberships;
    this.acts = acts;
    this.shares = shares;
    this.register = register;
    this.nodes = nodes;
    loaders.registerAbsent(MEMBERS, RegisterPage.class, memberships::registers);
    loaders.registerAbsent(APPLICATIONS, Page.class, memberships::pending);
  }

  @MutationMapping
  Governance openRegister(@Argument OpenRegisterInput input, @ContextValue Viewer viewer) {
    String cooperative = register.open(input, viewer);
    Object opened = nodes.read(List.of(cooperative), viewer).get(cooperative);
    return new Governance((Organisation) requireNonNull(opened));
  }

  @MutationMapping
  Membership applyForMembership(
      @Argument ApplyForMembershipInput input, @ContextValue Viewer viewer) {
    return acts.apply(input, viewer);
  }

  @MutationMapping
  Membership withdrawApplication(
      @Argument WithdrawApplicationInput input, @ContextValue Viewer viewer) {
    return acts.withdraw(input, viewer);
  }

  @MutationMapping
  Membership acceptApplication(
      @Argument AcceptApplicationInput input, @ContextValue Viewer viewer) {
    return acts.accept(input, viewer);
  }

  @MutationMapping
  Membership declineApplication(
      @Argument DeclineApplicationInput input, @ContextValue Viewer viewer) {
    return acts.decline(input, viewer);
  }

  @MutationMapping
  Membership subscribeShares(@Argument SubscribeSharesInput input, @ContextValue Viewer viewer) {
    return shares.subscribe(input, viewer);
  }

  @MutationMapping
  Membership recordSharePayment(
      @Argument RecordSharePaymentInput input, @ContextValue Viewer viewer) {
    return shares.recordPayment(input, viewer);
  }

  @MutationMapping
  Membership cancelShareSubscription(
      @Argument CancelShareSubscriptionInput input, @ContextValue Viewer viewer) {
    return shares.cancel(input, viewer);
  }

  @MutationMapping
  Membership leaveCooperative(@Argument LeaveCooperativeInput input, @ContextValue Viewer viewer) {
    return acts.leave(input, viewer);
  }

  @MutationMapping
  Membership recordDeath(@Argument RecordDeathInput input, @ContextValue Viewer viewer) {
    return acts.recordDeath(input, viewer);
  }

  @SchemaMapping(typeName = "Governance", field = "members")
  CompletableFuture<@Nullable Connection<Membership>> members(
      Governance governance,
      @Argument @Nullable MembershipFilter filter,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      DataFetchingEnvironment environment) {
    RegisterPage page =
        new RegisterPage(
            requireNonNullElse(filter, MembershipFilter.NONE), Page.forward(first, after));
    return FieldLoaders.load(environment, MEMBERS, governance.cooperative().id(), page);
  }

  @SchemaMapping(typeName = "Governance", field = "applications")
  CompletableFuture<@Nullable Connection<Membership>> applications(
      Governance governance,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      DataFetchingEnvironment environment) {
    return FieldLoaders.load(
        environment, APPLICATIONS, governance.cooperative().id(), Page.forward(first, after));
  }

  @BatchMapping(typeName = "Governance", field = "memberCount")
  Map<Governance, Integer> memberCounts(List<Governance> sources, @ContextValue Viewer viewer) {
    Map<String, Integer> counts = memberships.counts(ids(sources), viewer);
    Map<Governance, Integer> joined = new HashMap<>();
    sources.forEach(
        source -> {
          Integer count = counts.get(source.cooperative().id());
          if (count != null) {
            joined.put(source, count);
          }
        });
    return joined;
  }

  @BatchMapping(typeName = "Governance", field = "viewerMembership")
  Map<Governance, Object> ownMemberships(List<Governance> sources, @ContextValue Viewer viewer) {
    return Linked.join(
        sources, source -> source.cooperative().id(), memberships.own(ids(sources), viewer));
  }

  private static List<String> ids(List<Governance> sources) {
    return sources.stream().map(source -> source.cooperative().id()).distinct().toList();
  }

  @SchemaMapping(typeName = "Viewer", field = "memberships")
  List<Membership> memberships(@ContextValue Viewer viewer) {
    return memberships.own(viewer);
  }

  @SchemaMapping(typeName = "Membership")
  List<MembershipAct> viewerActs(Membership membership, @ContextValue Viewer viewer) {
    return MembershipAct.of(membership, viewer);
  }

  @BatchMapping(typeName = "Membership", field = "cooperative")
  Map<Membership, Object> cooperatives(List<Membership> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, Membership::cooperative, nodes, viewer);
  }

  @BatchMapping(typeName = "Membership", field = "person")
  Map<Membership, Object> persons(List<Membership> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, Membership::person, nodes, viewer);
  }

  @BatchMapping(typeName = "Membership", field = "answeredBy")
  Map<Membership, Object> answerers(List<Membership> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, Membership::answeredBy, nodes, viewer);
  }

  @BatchMapping(typeName = "AwaitedMembership", field = "organisation")
  Map<AwaitedMembership, Object> awaitedAt(
      List<AwaitedMembership> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, AwaitedMembership::organisation, nodes, viewer);
  }

  @BatchMapping(typeName = "AwaitedMembership", field = "membership")
  Map<AwaitedMembership, Object> awaited(
      List<AwaitedMembership> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, AwaitedMembership::membership, nodes, viewer);
  }
}
