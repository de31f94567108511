package coop.yui.decisions;

import java.util.Map;

/** What must always hold of decisions; each statement must return no rows. */
public final class DecisionInvariants {

  /** The statements by what they guard. */
  public static final Map<String, String> ALL =
      Map.of(
          "what was voted on is what the proposal says",
          """
          CYPHER 25
          MATCH (p:Proposal)-[:DECIDED_IN]->(b:BallotBox)
          WHERE p.title <> b.title OR p.text <> b.text OR coalesce(p.membership, '') <> coalesce(b.membership, '')
            OR coalesce(p.office, '') <> coalesce(b.office, '')
            OR coalesce(p.subject, '') <> coalesce(b.subject, '') OR coalesce(p.isRepeal, false) <> coalesce(b.isRepeal, false)
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
          "what is adopted by consent is what consent was asked for, and was not voted on",
          """
          CYPHER 25
          MATCH (p:Proposal)
          WHERE (p.consentedAt IS NOT NULL OR p.consentUntil IS NOT NULL)
            AND (p.version <> p.consentVersion OR EXISTS { (p)-[:DECIDED_IN]->(:BallotBox) }
              OR (p.consentedAt IS NOT NULL AND p.consentUntil IS NOT NULL))
          RETURN p.id AS broken
          LIMIT 10
          """,
          "what is adopted waits to be carried out until it is",
          """
          CYPHER 25
          MATCH (p:Proposal)
          OPTIONAL MATCH (p)-[:DECIDED_IN]->(b:BallotBox)
          WITH p, (p.consentedAt IS NOT NULL OR coalesce(b.outcome = 'ADOPTED', false)) AND p.carriedOutAt IS NULL AS waits
          WHERE waits <> (p.toCarryOut IS NOT NULL)
          RETURN p.id AS broken
          LIMIT 10
          """);

  private DecisionInvariants() {}
}
