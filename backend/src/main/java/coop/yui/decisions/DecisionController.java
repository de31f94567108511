package coop.yui.decisions;

import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.toMap;

import coop.yui.ballots.Ballots.RepresentedElector;
import coop.yui.bylaws.Bylaws;
import coop.yui.bylaws.BylawsVersions;
import coop.yui.bylaws.Governance;
import coop.yui.decisions.AwaitedBallots.AwaitedBallot;
import coop.yui.decisions.AwaitedProposals.AwaitedProposal;
import coop.yui.decisions.CarryOuts.CarryOutProposalInput;
import coop.yui.decisions.Consents.AskForConsentInput;
import coop.yui.decisions.Consents.ConsentToProposalInput;
import coop.yui.decisions.Consents.ObjectToProposalInput;
import coop.yui.decisions.ProposalActs.ChangeProposalInput;
import coop.yui.decisions.ProposalActs.CommentOnProposalInput;
import coop.yui.decisions.ProposalActs.DraftProposalInput;
import coop.yui.decisions.ProposalActs.PublishProposalInput;
import coop.yui.decisions.ProposalActs.TakeInAmendmentInput;
import coop.yui.decisions.ProposalActs.WithdrawProposalInput;
import coop.yui.decisions.ProposalReader.ProposalComment;
import coop.yui.decisions.ProposalReader.ProposalFilter;
import coop.yui.decisions.ProposalReader.ProposalPage;
import coop.yui.decisions.ProposalReader.ProposalVersion;
import coop.yui.decisions.Voting.CastBallotInput;
import coop.yui.decisions.Voting.OpenVotingInput;
import coop.yui.graph.Connection;
import coop.yui.graph.Page;
import coop.yui.identity.FieldLoaders;
import coop.yui.identity.NodeReaders;
import coop.yui.identity.Viewer;
import coop.yui.network.Days;
import coop.yui.network.Linked;
import graphql.schema.DataFetchingEnvironment;
import java.time.OffsetDateTime;
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

/** ProposalReader, their discussion, and the votes on them. */
@Controller
class DecisionController {

  private static final String PROPOSALS = "Governance.proposals";
  private static final String COMMENTS = "Proposal.comments";

  private final ProposalReader proposals;
  private final ProposalActs acts;
  private final Voting voting;
  private final CarryOuts carryOuts;
  private final Consents consents;
  private final BallotBoxes boxes;
  private final BylawsVersions bylaws;
  private final NodeReaders nodes;

  DecisionController(
      ProposalReader proposals,
      ProposalActs acts,
      Voting voting,
      CarryOuts carryOuts,
      Consents consents,
      BallotBoxes boxes,
      BylawsVersions bylaws,
      NodeReaders nodes,
      FieldLoaders loaders) {
    this.proposals = proposals;
    this.acts = acts;
    this.voting = voting;
    this.carryOuts = carryOuts;
    this.consents = consents;
    this.boxes = boxes;
    this.bylaws = bylaws;
    this.nodes = nodes;
    loaders.registerAbsent(PROPOSALS, ProposalPage.class, proposals::of);
    loaders.<Page, Connection<ProposalComment>>register(
        COMMENTS, Page.class, Connection.empty(), proposals::comments);
  }

  @MutationMapping
  Proposal draftProposal(@Argument DraftProposalInput input, @ContextValue Viewer viewer) {
    return acts.draft(input, viewer);
  }

  @MutationMapping
  Proposal changeProposal(@Argument ChangeProposalInput input, @ContextValue Viewer viewer) {
    return acts.change(input, viewer);
  }

  @MutationMapping
  Proposal publishProposal(@Argument PublishProposalInput input, @ContextValue Viewer viewer) {
    return acts.publish(input, viewer);
  }

  @MutationMapping
  Proposal withdrawProposal(@Argument WithdrawProposalInput input, @ContextValue Viewer viewer) {
    return acts.withdraw(input, viewer);
  }

  @MutationMapping
  Proposal commentOnProposal(@Argument CommentOnProposalInput input, @ContextValue Viewer viewer) {
    return acts.comment(input, viewer);
  }

  @MutationMapping
  Proposal takeInAmendment(@Argument TakeInAmendmentInput input, @ContextValue Viewer viewer) {
    return acts.takeIn(input, viewer);
  }

  @MutationMapping
  Proposal openVoting(@Argument OpenVotingInput input, @ContextValue Viewer viewer) {
    return voting.open(input, viewer);
  }

  @MutationMapping
  BallotBox castBallot(@Argument CastBallotInput input, @ContextValue Viewer viewer) {
    return boxes.one(voting.cast(input, viewer), viewer);
  }

  @MutationMapping
  Proposal carryOutProposal(@Argument CarryOutProposalInput input, @ContextValue Viewer viewer) {
    return carryOuts.carryOut(input, viewer);
  }

  @SchemaMapping(typeName = "Governance", field = "proposals")
  CompletableFuture<@Nullable Connection<Proposal>> proposals(
      Governance governance,
      @Argument @Nullable ProposalFilter filter,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      DataFetchingEnvironment environment) {
    ProposalPage page =
        new ProposalPage(
            requireNonNullElse(filter, ProposalFilter.NONE), Page.forward(first, after));
    return FieldLoaders.load(environment, PROPOSALS, governance.cooperative().id(), page);
  }

  @SchemaMapping(typeName = "Proposal", field = "comments")
  CompletableFuture<Connection<ProposalComment>> comments(
      Proposal proposal,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      DataFetchingEnvironment environment) {
    return FieldLoaders.load(environment, COMMENTS, proposal.id(), Page.forward(first, after));
  }

  @SchemaMapping(typeName = "Proposal")
  List<ProposalAct> viewerActs(Proposal proposal, @ContextValue Viewer viewer) {
    return ProposalAct.of(proposal, viewer);
  }

  @BatchMapping(typeName = "Proposal", field = "formerVersions")
  Map<Proposal, List<ProposalVersion>> formerVersions(List<Proposal> sources) {
    Map<String, List<ProposalVersion>> versions =
        proposals.formerVersions(sources.stream().map(Proposal::id).distinct().toList());
    return sources.stream()
        .collect(
            toMap(
                Function.identity(),
                source -> versions.getOrDefault(source.id(), List.of()),
                (one, same) -> one));
  }

  @BatchMapping(typeName = "Proposal", field = "votingFrom")
  Map<Proposal, OffsetDateTime> votingFrom(List<Proposal> sources, @ContextValue Viewer viewer) {
    Map<String, Bylaws> rules =
        bylaws.inForce(
            sources.stream().map(Proposal::cooperative).distinct().toList(), Days.today(), viewer);
    Map<Proposal, OffsetDateTime> from = new HashMap<>();
    for (Proposal source : sources) {
      Bylaws inForce = rules.get(source.cooperative());
      OffsetDateTime publishedAt = source.publishedAt();
      if (source.state() == ProposalState.DISCUSSION && inForce != null && publishedAt != null) {
        from.put(source, Voting.from(publishedAt, inForce));
      }
    }
    return from;
  }

  @BatchMapping(typeName = "Proposal", field = "cooperative")
  Map<Proposal, Object> cooperatives(List<Proposal> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, Proposal::cooperative, nodes, viewer);
  }

  @BatchMapping(typeName = "Proposal", field = "author")
  Map<Proposal, Object> authors(List<Proposal> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, Proposal::author, nodes, viewer);
  }

  @BatchMapping(typeName = "Proposal", field = "membership")
  Map<Proposal, Object> memberships(List<Proposal> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, Proposal::membership, nodes, viewer);
  }

  @BatchMapping(typeName = "Proposal", field = "office")
  Map<Proposal, Object> offices(List<Proposal> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, Proposal::office, nodes, viewer);
  }

  @BatchMapping(typeName = "Proposal", field = "subject")
  Map<Proposal, Object> subjects(List<Proposal> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, Proposal::subject, nodes, viewer);
  }

  @BatchMapping(typeName = "Proposal", field = "ballotBox")
  Map<Proposal, Object> ballotBoxes(List<Proposal> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, Proposal::ballotBox, nodes, viewer);
  }

  @BatchMapping(typeName = "ProposalComment", field = "author")
  Map<ProposalComment, Object> commenters(
      List<ProposalComment> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, ProposalComment::author, nodes, viewer);
  }

  @BatchMapping(typeName = "BallotBox", field = "proposal")
  Map<BallotBox, Object> decided(List<BallotBox> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, BallotBox::proposal, nodes, viewer);
  }

  @BatchMapping(typeName = "BallotBox", field = "bylaws")
  Map<BallotBox, Object> rules(List<BallotBox> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, BallotBox::bylaws, nodes, viewer);
  }

  @BatchMapping(typeName = "BallotBox", field = "participants")
  Map<BallotBox, Integer> participants(List<BallotBox> sources) {
    Map<String, Integer> counts =
        boxes.participants(sources.stream().map(BallotBox::id).distinct().toList());
    return sources.stream()
        .collect(
            toMap(
                Function.identity(),
                source -> counts.getOrDefault(source.id(), 0),
                (one, same) -> one));
  }

  @BatchMapping(typeName = "BallotBox", field = "assembly")
  Map<BallotBox, Object> assemblies(List<BallotBox> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, BallotBox::assembly, nodes, viewer);
  }

  @BatchMapping(typeName = "BallotBox", field = "represented")
  Map<BallotBox, List<RepresentedElector>> represented(
      List<BallotBox> sources, @ContextValue Viewer viewer) {
    Map<String, List<RepresentedElector>> all =
        boxes.represented(sources.stream().map(BallotBox::id).distinct().toList(), viewer);
    return sources.stream()
        .distinct()
        .collect(toMap(Function.identity(), source -> all.getOrDefault(source.id(), List.of())));
  }

  @BatchMapping(typeName = "RepresentedElector", field = "person")
  Map<RepresentedElector, Object> representedPersons(
      List<RepresentedElector> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, RepresentedElector::person, nodes, viewer);
  }

  @MutationMapping
  Proposal askForConsent(@Argument AskForConsentInput input, @ContextValue Viewer viewer) {
    return consents.ask(input, viewer);
  }

  @MutationMapping
  Proposal consentToProposal(@Argument ConsentToProposalInput input, @ContextValue Viewer viewer) {
    return consents.consent(input, viewer);
  }

  @MutationMapping
  Proposal objectToProposal(@Argument ObjectToProposalInput input, @ContextValue Viewer viewer) {
    return consents.object(input, viewer);
  }

  @BatchMapping(typeName = "AwaitedProposal", field = "organisation")
  Map<AwaitedProposal, Object> proposalsAwaitedAt(
      List<AwaitedProposal> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, AwaitedProposal::organisation, nodes, viewer);
  }

  @BatchMapping(typeName = "AwaitedProposal", field = "proposal")
  Map<AwaitedProposal, Object> awaitedProposals(
      List<AwaitedProposal> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, AwaitedProposal::id, nodes, viewer);
  }

  @BatchMapping(typeName = "AwaitedBallot", field = "organisation")
  Map<AwaitedBallot, Object> awaitedAt(List<AwaitedBallot> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, AwaitedBallot::organisation, nodes, viewer);
  }

  @BatchMapping(typeName = "AwaitedBallot", field = "ballotBox")
  Map<AwaitedBallot, Object> awaited(List<AwaitedBallot> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, AwaitedBallot::id, nodes, viewer);
  }
}
