// Adopted proposals that wait to be carried out, by co-operative.
CREATE INDEX proposal_to_carry_out IF NOT EXISTS FOR (n:Proposal) ON (n.toCarryOut);
MATCH (p:Proposal)-[:DECIDED_IN]->(b:BallotBox) WHERE b.outcome = 'ADOPTED' AND p.carriedOutAt IS NULL SET p.toCarryOut = p.cooperative;
