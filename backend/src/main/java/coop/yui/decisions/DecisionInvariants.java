package coop.yui.decisions;

import java.util.Map;

/** What must always hold of votes; each statement must return no rows. */
public final class DecisionInvariants {

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
          "what was voted on is what the proposal says",
          """
          CYPHER 25
          MATCH (p:Proposal)-[:DECIDED_IN]->(b:BallotBox)
          WHERE p.title <> b.title OR p.text <> b.text OR coalesce(p.membership, '') <> coalesce(b.membership, '')
            OR coalesce(p.bylawsChanges, []) <> coalesce(b.bylawsChanges, [])
          RETURN p.id AS broken
          LIMIT 10
          """,
          "a count is what its ballots say",
          """
          CYPHER 25
          MATCH (b:BallotBox)
          WHERE b.outcome IS NOT NULL
            AND (b.inFavour <> COUNT { MATCH (ballot:Ballot) WHERE ballot.box = b.id AND ballot.choice = 'FOR' }
              OR b.against <> COUNT { MATCH (ballot:Ballot) WHERE ballot.box = b.id AND ballot.choice = 'AGAINST' }
              OR b.abstaining <> COUNT { MATCH (ballot:Ballot) WHERE ballot.box = b.id AND ballot.choice = 'ABSTAIN' }
              OR b.participants <> b.inFavour + b.against + b.abstaining)
          RETURN b.id AS broken
          LIMIT 10
          """,
          "a proposal is decided in one vote, and nobody waits for one that is counted",
          """
          CYPHER 25
          MATCH (b:BallotBox)
          WHERE COUNT { (:Proposal)-[:DECIDED_IN]->(b) } <> 1
            OR (b.outcome IS NOT NULL AND EXISTS { MATCH (e:Elector) WHERE e.box = b.id AND e.awaited IS NOT NULL })
          RETURN b.id AS broken
          LIMIT 10
          """);

  private DecisionInvariants() {}
}
