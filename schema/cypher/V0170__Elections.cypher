// Elections of officers, who stands, and the stages of their counts.
CREATE CONSTRAINT election_id IF NOT EXISTS FOR (n:Election) REQUIRE n.id IS UNIQUE;
CREATE INDEX election_cooperative IF NOT EXISTS FOR (n:Election) ON (n.cooperative, n.id);
CREATE CONSTRAINT candidacy_id IF NOT EXISTS FOR (n:Candidacy) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT candidacy_key IF NOT EXISTS FOR (n:Candidacy) REQUIRE n.key IS UNIQUE;
CREATE INDEX candidacy_awaited IF NOT EXISTS FOR (n:Candidacy) ON (n.awaited);
CREATE INDEX office_election IF NOT EXISTS FOR (n:Office) ON (n.election);
