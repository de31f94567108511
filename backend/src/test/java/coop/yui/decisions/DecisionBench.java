package coop.yui.decisions;

import coop.yui.ballots.DueVotes;
import coop.yui.bylaws.BylawsParameter;
import coop.yui.bylaws.TestBylaws;
import coop.yui.decisions.ProposalReader.ProposalFilter;
import coop.yui.decisions.ProposalReader.ProposalPage;
import coop.yui.decisions.Voting.CastBallotInput;
import coop.yui.decisions.Voting.OpenVotingInput;
import coop.yui.graph.Cursor;
import coop.yui.graph.NodeKind;
import coop.yui.graph.Page;
import coop.yui.graph.Refusal;
import coop.yui.graph.TestGraph;
import coop.yui.identity.Role;
import coop.yui.identity.Viewer;
import coop.yui.network.InputBuilder;
import coop.yui.network.Organisation;
import coop.yui.network.TestNetwork;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Prints how many ballots a second one box takes from 30,000 electors who each send five at once,
 * how long the count takes, and how long a page of 10,000 proposals does. It checks nothing: the
 * numbers are for people. {@code infra/bench/run} runs it.
 */
class DecisionBench {

  private static final int ELECTORS = 30_000;
  private static final int RACES = 5;
  private static final int CLIENTS = 32;
  private static final int PROPOSALS = 10_000;
  private static final int ROUNDS = 400;

  private static final String JOIN =
      """
      CYPHER 25
      UNWIND range(1, $members) AS number
      CALL (number) {
        MATCH (o:Organisation {id: $cooperative})
        CREATE (person:Person {id: 'person-' + number, subject: 'bench|' + number, displayName: 'Member ' + number})
        CREATE (person)-[:MEMBER_OF {id: 'membership-' + number, membershipClass: 'WORKER', since: date('2020-04-01')}]->(o)
      }
      """;
  private static final String PROPOSE =
      """
      CYPHER 25
      UNWIND $ids AS id
      CALL (id) {
        CREATE (:Proposal {id: id, cooperative: $cooperative, author: $author, kind: 'ORDINARY', title: 'Proposal',
          text: 'A text of some length, as proposals have it.', version: 1, draftedAt: datetime(),
          publishedAt: datetime() - duration('P90D')})
      }
      """;

  private final Viewer staff =
      new Viewer(NodeKind.PERSON.newId(), Set.of(Role.FEDERATION_STAFF), Set.of());
  private final ProposalReader proposals = new ProposalReader(TestGraph.graph());

  @Test
  void measure() throws InterruptedException, ExecutionException {
    TestGraph.clear();
    Organisation cooperative = TestNetwork.register(new InputBuilder("Large"), staff);
    Viewer officer = TestNetwork.representativeOf(cooperative);
    TestBylaws.adopt(
        cooperative,
        "PRINCIPLES",
        Map.of(BylawsParameter.SECRET_DECISIONS, "ORDINARY,ELECTION"),
        officer);
    TestGraph.run(JOIN, Map.of("members", ELECTORS, "cooperative", cooperative.id()));
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < PROPOSALS; i++) {
      ids.add(NodeKind.PROPOSAL.newId());
    }
    ids.sort(null);
    TestGraph.run(
        PROPOSE,
        Map.of("ids", ids, "cooperative", cooperative.id(), "author", officer.mustBeSignedIn()));
    vote(ids.getLast(), officer);
    System.out.println("| 10,000 proposals of a co-operative | calls | median ms | p95 ms |");
    System.out.println("|---|---|---|---|");
    List<String> cooperatives = List.of(cooperative.id());
    print("first page of 20", () -> proposals.of(cooperatives, page(null), officer));
    print(
        "page behind the 5,000th",
        () -> proposals.of(cooperatives, page(ids.get(PROPOSALS / 2)), officer));
  }

  private static ProposalPage page(@Nullable String after) {
    return new ProposalPage(
        ProposalFilter.NONE,
        Page.forward(20, after == null ? null : new Cursor(after, after).encode()));
  }

  private void vote(String proposal, Viewer officer)
      throws InterruptedException, ExecutionException {
    Voting voting =
        new Voting(
            TestGraph.graph(), proposals, TestBylaws.versions(), new ProposalSubjects(List.of()));
    long start = System.nanoTime();
    Proposal open = voting.open(new OpenVotingInput(proposal, 1), officer);
    String box = String.valueOf(open.ballotBox());
    System.out.printf("Opening a vote of %d electors: %.2f s%n", ELECTORS, seconds(start));
    List<Callable<Boolean>> casts = new ArrayList<>();
    for (int elector = 1; elector <= ELECTORS; elector++) {
      Viewer viewer = new Viewer("person-" + elector, Set.of(), Set.of());
      for (int race = 0; race < RACES; race++) {
        casts.add(() -> cast(voting, box, viewer));
      }
    }
    List<Long> nanos = Collections.synchronizedList(new ArrayList<>());
    AtomicInteger taken = new AtomicInteger();
    start = System.nanoTime();
    try (var executor = Executors.newFixedThreadPool(CLIENTS)) {
      for (var done :
          executor.invokeAll(casts.stream().map(cast -> timed(cast, nanos, taken)).toList())) {
        done.get();
      }
    }
    double seconds = seconds(start);
    nanos.sort(null);
    System.out.printf(
        "%d electors, %d casts each, %d clients: %d ballots in %.1f s, %.0f ballots/s, %.0f"
            + " calls/s, a call: median %.1f ms, p99 %.1f ms%n",
        ELECTORS,
        RACES,
        CLIENTS,
        taken.get(),
        seconds,
        taken.get() / seconds,
        casts.size() / seconds,
        nanos.get(nanos.size() / 2) / 1e6,
        nanos.get(nanos.size() * 99 / 100) / 1e6);
    start = System.nanoTime();
    new DueVotes(TestGraph.graph(), List.of(new BallotCounts())).count();
    System.out.printf("The count, with its notifications: %.2f s%n", seconds(start));
    System.out.println(new BallotBoxes(TestGraph.graph()).one(box, officer).tally());
  }

  private static boolean cast(Voting voting, String box, Viewer viewer) {
    String receipt =
        UUID.randomUUID().toString().replace("-", "").toUpperCase(Locale.ROOT).substring(0, 20);
    try {
      voting.cast(new CastBallotInput(box, BallotChoice.FOR, receipt, null), viewer);
      return true;
    } catch (Refusal refusal) {
      return false;
    }
  }

  private static Callable<Boolean> timed(
      Callable<Boolean> cast, List<Long> nanos, AtomicInteger taken) {
    return () -> {
      long start = System.nanoTime();
      boolean isTaken = cast.call();
      nanos.add(System.nanoTime() - start);
      if (isTaken) {
        taken.incrementAndGet();
      }
      return isTaken;
    };
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private static void print(String what, Runnable call) {
    for (int i = 0; i < ROUNDS; i++) {
      call.run();
    }
    List<Double> millis = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      long start = System.nanoTime();
      call.run();
      millis.add((System.nanoTime() - start) / 1e6);
    }
    millis.sort(null);
    System.out.printf(
        "| %s | %d | %.1f | %.1f |%n",
        what, ROUNDS, millis.get(ROUNDS / 2), millis.get(ROUNDS * 95 / 100));
  }
}
