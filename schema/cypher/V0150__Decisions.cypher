// Proposals by co-operative; who may vote in which ballot box, and apart from it what was cast.
CREATE CONSTRAINT proposal_id IF NOT EXISTS FOR (n:Proposal) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT proposal_comment_id IF NOT EXISTS FOR (n:ProposalComment) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT ballot_box_id IF NOT EXISTS FOR (n:BallotBox) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT elector_key IF NOT EXISTS FOR (n:Elector) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT ballot_key IF NOT EXISTS FOR (n:Ballot) REQUIRE n.key IS UNIQUE;
CREATE INDEX proposal_cooperative IF NOT EXISTS FOR (n:Proposal) ON (n.cooperative, n.id);
CREATE INDEX ballot_box_uncounted IF NOT EXISTS FOR (n:BallotBox) ON (n.uncounted);
CREATE INDEX elector_awaited IF NOT EXISTS FOR (n:Elector) ON (n.box, n.awaited);
CREATE INDEX elector_box IF NOT EXISTS FOR (n:Elector) ON (n.box);
CREATE INDEX elector_person IF NOT EXISTS FOR (n:Elector) ON (n.awaited);
CREATE INDEX ballot_box_ballots IF NOT EXISTS FOR (n:Ballot) ON (n.box, n.receipt);
