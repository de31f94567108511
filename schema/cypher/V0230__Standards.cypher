// Standards of work by co-operative; proposals by what they would change.
CREATE CONSTRAINT standard_id IF NOT EXISTS FOR (n:Standard) REQUIRE n.id IS UNIQUE;
CREATE INDEX standard_cooperative IF NOT EXISTS FOR (n:Standard) ON (n.cooperative, n.id);
CREATE INDEX proposal_subject IF NOT EXISTS FOR (n:Proposal) ON (n.subject);
// What the members decided as a standard, and carried out, before standards were kept.
MATCH (p:Proposal) WHERE p.kind = 'STANDARD' AND p.carriedOutAt IS NOT NULL MERGE (s:Standard {id: 'standard-' + substring(p.id, 9)}) ON CREATE SET s.createdAt = p.carriedOutAt, s.cooperative = p.cooperative, s.name = p.title, s.text = p.text, s.version = 1, s.inForceOn = date(p.carriedOutAt), s.decidedBy = p.id;
