package coop.yui.ballots;

import java.util.Map;

/** What must always hold of votes; each statement must return no rows. */
public final class BallotInvariants {

  /** The statements by what they guard. */
  public static final Map<String, String> ALL =
      Map.of(
          "there are as many ballots in a box as electors who voted",
          """
          CYPHER 25
          MATCH (b:BallotBox)
          WHERE COUNT { MATCH (ballot:Ballot) WHERE ballot.box = b.id }
             <> COUNT { MATCH (e:Elector) WHERE e.box = b.id AND e.hasVoted }
          RETURN b.id AS broken
          LIMIT 10
          """,
          "the electorate of a vote stays as it was when the vote was opened",
          """
          CYPHER 25
          MATCH (b:BallotBox)
          WHERE COUNT { MATCH (e:Elector) WHERE e.box = b.id } <> b.electors
          RETURN b.id AS broken
          LIMIT 10
          """,
          "nobody votes openly who is not of the electorate",
          """
          CYPHER 25
          MATCH (ballot:Ballot)
          WHERE ballot.person IS NOT NULL
            AND NOT EXISTS { MATCH (e:Elector {key: ballot.box + '|' + ballot.person}) WHERE e.hasVoted }
          RETURN ballot.key AS broken
          LIMIT 10
          """,
          "no secret ballot bears a name, and every open one does",
          """
          CYPHER 25
          MATCH (ballot:Ballot)
          MATCH (b:BallotBox {id: ballot.box})
          WHERE b.isSecret = (ballot.person IS NOT NULL)
          RETURN ballot.box AS broken
          LIMIT 10
          """,
          "whatever is decided is decided in one vote, and nobody waits for one that is counted",
          """
          CYPHER 25
          MATCH (b:BallotBox)
          WHERE COUNT { (:Proposal|Election)-[:DECIDED_IN]->(b) } <> 1
            OR (b.countedAt IS NOT NULL AND EXISTS { MATCH (e:Elector) WHERE e.box = b.id AND e.awaited IS NOT NULL })
          RETURN b.id AS broken
          LIMIT 10
          """,
          "nobody votes for another but in an assembly",
          """
          CYPHER 25
          MATCH (e:Elector)
          WHERE e.proxy IS NOT NULL AND (e.proxy = e.person
            OR NOT EXISTS { MATCH (b:BallotBox {id: e.box}) WHERE b.assembly IS NOT NULL })
          RETURN e.key AS broken
          LIMIT 10
          """);

  private BallotInvariants() {}
}
