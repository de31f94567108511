// Bylaws of co-operatives: found by id, one version of each number.
CREATE CONSTRAINT bylaws_id IF NOT EXISTS FOR (n:Bylaws) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT bylaws_version IF NOT EXISTS FOR (n:Bylaws) REQUIRE (n.cooperative, n.version) IS UNIQUE;
