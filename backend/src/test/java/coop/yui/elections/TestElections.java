package coop.yui.elections;

import coop.yui.ballots.DueVotes;
import coop.yui.bylaws.TestBylaws;
import coop.yui.elections.ElectionActs.ConveneElectionInput;
import coop.yui.elections.ElectionBallots.CastElectionBallotInput;
import coop.yui.elections.Nominations.NominateCandidateInput;
import coop.yui.graph.TestGraph;
import coop.yui.identity.Viewer;
import coop.yui.network.Days;
import coop.yui.network.Organisation;
import coop.yui.offices.OfficeKind;
import coop.yui.offices.TestMembers.Member;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Elections for tests of what else is done with them. */
public final class TestElections {

  private static final Elections ELECTIONS = new Elections(TestGraph.graph());

  private TestElections() {}

  /** Opens votes. */
  public static ElectionOpenings openings() {
    return new ElectionOpenings(TestGraph.graph(), ELECTIONS, TestBylaws.versions());
  }

  /** The id of an election of a treasurer, convened now, with its candidates. */
  public static String convened(Organisation cooperative, Viewer officer, Member... candidates) {
    Election election =
        new ElectionActs(TestGraph.graph(), ELECTIONS, TestBylaws.versions())
            .convene(
                new ConveneElectionInput(
                    UUID.randomUUID().toString(),
                    cooperative.id(),
                    OfficeKind.TREASURER,
                    ElectionKind.GENERAL,
                    1,
                    null,
                    Days.today()),
                officer);
    for (Member candidate : candidates) {
      new Nominations(TestGraph.graph(), ELECTIONS)
          .nominate(
              new NominateCandidateInput(election.id(), candidate.membership(), null),
              candidate.viewer());
    }
    return election.id();
  }

  /** Nominations and notice were over yesterday. */
  public static void nominated(String election) {
    TestGraph.run(
        "MATCH (el:Election {id: $id}) SET el.nominationsUntil = $day,"
            + " el.votingFrom = datetime() - duration('P1D') RETURN 1",
        Map.of("id", election, "day", Days.today().minusDays(1)));
  }

  /** Casts a ballot for one candidate, for herself or as a proxy. */
  public static void cast(
      String election, Member candidate, Viewer voter, String receipt, @Nullable String elector) {
    String candidacy =
        new Candidacies(TestGraph.graph())
            .of(List.of(election)).getOrDefault(election, List.of()).stream()
                .filter(one -> one.candidate().equals(candidate.person()))
                .findFirst()
                .orElseThrow()
                .id();
    new ElectionBallots(TestGraph.graph(), ELECTIONS)
        .cast(new CastElectionBallotInput(election, List.of(candidacy), receipt, elector), voter);
  }

  /** Counts what is due. */
  public static void count() {
    new DueVotes(TestGraph.graph(), List.of(new ElectionCounts(new Successions()))).count();
  }

  /** How an election stands. */
  public static String state(String election, Viewer reader) {
    return ELECTIONS.one(election, reader).state().name();
  }
}
