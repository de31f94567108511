package coop.yui.elections;

import static java.util.stream.Collectors.toMap;

import coop.yui.ballots.Ballots.RepresentedElector;
import coop.yui.bylaws.Governance;
import coop.yui.elections.AwaitedElections.AwaitedElection;
import coop.yui.elections.CountStages.CountStage;
import coop.yui.elections.Election.ElectionResult;
import coop.yui.elections.Election.ElectionVote;
import coop.yui.elections.ElectionActs.CancelElectionInput;
import coop.yui.elections.ElectionActs.ChangeElectionInput;
import coop.yui.elections.ElectionActs.ConveneElectionInput;
import coop.yui.elections.ElectionBallots.CastElectionBallotInput;
import coop.yui.elections.ElectionOpenings.OpenElectionInput;
import coop.yui.elections.Nominations.AcceptNominationInput;
import coop.yui.elections.Nominations.DeclineNominationInput;
import coop.yui.elections.Nominations.NominateCandidateInput;
import coop.yui.elections.Nominations.WithdrawCandidacyInput;
import coop.yui.graph.Connection;
import coop.yui.graph.Page;
import coop.yui.identity.FieldLoaders;
import coop.yui.identity.NodeReaders;
import coop.yui.identity.Viewer;
import coop.yui.network.Linked;
import coop.yui.offices.Office;
import graphql.schema.DataFetchingEnvironment;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Elections of officers. */
@Controller
class ElectionController {

  private static final String ELECTIONS = "Governance.elections";

  private final Elections elections;
  private final Candidacies candidacies;
  private final CountStages stages;
  private final ElectionActs acts;
  private final ElectionOpenings openings;
  private final Nominations nominations;
  private final ElectionBallots ballots;
  private final NodeReaders nodes;

  ElectionController(
      Elections elections,
      Candidacies candidacies,
      CountStages stages,
      ElectionActs acts,
      ElectionOpenings openings,
      Nominations nominations,
      ElectionBallots ballots,
      NodeReaders nodes,
      FieldLoaders loaders) {
    this.elections = elections;
    this.candidacies = candidacies;
    this.stages = stages;
    this.acts = acts;
    this.openings = openings;
    this.nominations = nominations;
    this.ballots = ballots;
    this.nodes = nodes;
    loaders.registerAbsent(ELECTIONS, Page.class, elections::of);
  }

  @MutationMapping
  Election conveneElection(@Argument ConveneElectionInput input, @ContextValue Viewer viewer) {
    return acts.convene(input, viewer);
  }

  @MutationMapping
  Election nominateCandidate(@Argument NominateCandidateInput input, @ContextValue Viewer viewer) {
    return nominations.nominate(input, viewer);
  }

  @MutationMapping
  Election acceptNomination(@Argument AcceptNominationInput input, @ContextValue Viewer viewer) {
    return nominations.accept(input, viewer);
  }

  @MutationMapping
  Election declineNomination(@Argument DeclineNominationInput input, @ContextValue Viewer viewer) {
    return nominations.decline(input, viewer);
  }

  @MutationMapping
  Election withdrawCandidacy(@Argument WithdrawCandidacyInput input, @ContextValue Viewer viewer) {
    return nominations.withdraw(input, viewer);
  }

  @MutationMapping
  Election changeElection(@Argument ChangeElectionInput input, @ContextValue Viewer viewer) {
    return acts.change(input, viewer);
  }

  @MutationMapping
  Election openElection(@Argument OpenElectionInput input, @ContextValue Viewer viewer) {
    return openings.open(input, viewer);
  }

  @MutationMapping
  Election castElectionBallot(
      @Argument CastElectionBallotInput input, @ContextValue Viewer viewer) {
    return ballots.cast(input, viewer);
  }

  @MutationMapping
  Election cancelElection(@Argument CancelElectionInput input, @ContextValue Viewer viewer) {
    return acts.cancel(input, viewer);
  }

  @SchemaMapping(typeName = "Governance", field = "elections")
  CompletableFuture<@Nullable Connection<Election>> elections(
      Governance governance,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      DataFetchingEnvironment environment) {
    return FieldLoaders.load(
        environment, ELECTIONS, governance.cooperative().id(), Page.forward(first, after));
  }

  @BatchMapping(typeName = "Office", field = "election")
  Map<Office, Object> ofOffices(List<Office> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, Office::election, nodes, viewer);
  }

  @BatchMapping(typeName = "Election", field = "cooperative")
  Map<Election, Object> cooperatives(List<Election> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, Election::cooperative, nodes, viewer);
  }

  @BatchMapping(typeName = "Election", field = "convenedBy")
  Map<Election, Object> convening(List<Election> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, Election::convenedBy, nodes, viewer);
  }

  @BatchMapping(typeName = "Election", field = "candidacies")
  Map<Election, List<Candidacy>> candidacies(List<Election> sources) {
    Map<String, List<Candidacy>> all =
        candidacies.of(sources.stream().map(Election::id).distinct().toList());
    return sources.stream()
        .distinct()
        .collect(toMap(Function.identity(), source -> all.getOrDefault(source.id(), List.of())));
  }

  @SchemaMapping(typeName = "Election")
  List<ElectionAct> viewerActs(Election election, @ContextValue Viewer viewer) {
    return ElectionAct.of(election, viewer);
  }

  @BatchMapping(typeName = "Candidacy", field = "candidate")
  Map<Candidacy, Object> candidates(List<Candidacy> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, Candidacy::candidate, nodes, viewer);
  }

  @BatchMapping(typeName = "Candidacy", field = "nominatedBy")
  Map<Candidacy, Object> nominating(List<Candidacy> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, Candidacy::nominatedBy, nodes, viewer);
  }

  @SchemaMapping(typeName = "Candidacy")
  boolean isOwn(Candidacy candidacy, @ContextValue Viewer viewer) {
    return candidacy.candidate().equals(viewer.person());
  }

  @BatchMapping(typeName = "ElectionVote", field = "bylaws")
  Map<ElectionVote, Object> bylaws(List<ElectionVote> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, ElectionVote::bylaws, nodes, viewer);
  }

  @BatchMapping(typeName = "ElectionVote", field = "participants")
  Map<ElectionVote, Integer> participants(List<ElectionVote> sources) {
    Map<String, Integer> counts =
        elections.participants(sources.stream().map(ElectionVote::box).distinct().toList());
    return sources.stream()
        .distinct()
        .collect(toMap(Function.identity(), source -> counts.getOrDefault(source.box(), 0)));
  }

  @BatchMapping(typeName = "ElectionVote", field = "assembly")
  Map<ElectionVote, Object> assemblies(List<ElectionVote> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, ElectionVote::assembly, nodes, viewer);
  }

  @BatchMapping(typeName = "ElectionVote", field = "represented")
  Map<ElectionVote, List<RepresentedElector>> represented(
      List<ElectionVote> sources, @ContextValue Viewer viewer) {
    Map<String, List<RepresentedElector>> all =
        elections.represented(sources.stream().map(ElectionVote::box).distinct().toList(), viewer);
    return sources.stream()
        .distinct()
        .collect(toMap(Function.identity(), source -> all.getOrDefault(source.box(), List.of())));
  }

  @BatchMapping(typeName = "ElectionResult", field = "elected")
  Map<ElectionResult, List<Candidacy>> elected(List<ElectionResult> sources) {
    Map<String, List<Candidacy>> all =
        candidacies.of(sources.stream().map(ElectionResult::election).distinct().toList());
    return sources.stream()
        .distinct()
        .collect(
            toMap(
                Function.identity(),
                source ->
                    all.getOrDefault(source.election(), List.of()).stream()
                        .filter(candidacy -> candidacy.place() != null)
                        .sorted(
                            Comparator.comparing(
                                candidacy -> Objects.requireNonNull(candidacy.place())))
                        .toList()));
  }

  @BatchMapping(typeName = "ElectionResult", field = "stages")
  Map<ElectionResult, List<CountStage>> stages(List<ElectionResult> sources) {
    List<String> ids = sources.stream().map(ElectionResult::election).distinct().toList();
    Map<String, List<CountStage>> all = stages.of(ids, candidacies.of(ids));
    return sources.stream()
        .distinct()
        .collect(
            toMap(Function.identity(), source -> all.getOrDefault(source.election(), List.of())));
  }

  @BatchMapping(typeName = "AwaitedElection", field = "organisation")
  Map<AwaitedElection, Object> awaitedAt(
      List<AwaitedElection> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, AwaitedElection::organisation, nodes, viewer);
  }

  @BatchMapping(typeName = "AwaitedElection", field = "election")
  Map<AwaitedElection, Object> awaited(List<AwaitedElection> sources, @ContextValue Viewer viewer) {
    return Linked.read(sources, AwaitedElection::id, nodes, viewer);
  }
}
