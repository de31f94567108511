// Organisations, places, affiliations, alliances.
CREATE CONSTRAINT organisation_id IF NOT EXISTS FOR (n:Organisation) REQUIRE n.id IS UNIQUE;
CREATE INDEX organisation_kind_name IF NOT EXISTS FOR (n:Organisation) ON (n.kind, n.sortName, n.id);
CREATE INDEX organisation_kind_created IF NOT EXISTS FOR (n:Organisation) ON (n.kind, n.createdKey, n.id);
CREATE INDEX organisation_kind_changed IF NOT EXISTS FOR (n:Organisation) ON (n.kind, n.changedKey, n.id);
CREATE FULLTEXT INDEX organisation_words IF NOT EXISTS FOR (n:Organisation) ON EACH [n.words] OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-no-stop-words'}};
CREATE CONSTRAINT identifier_key IF NOT EXISTS FOR (n:Identifier) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT place_id IF NOT EXISTS FOR (n:Place) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT place_code IF NOT EXISTS FOR (n:Place) REQUIRE n.code IS UNIQUE;
CREATE INDEX place_name IF NOT EXISTS FOR (n:Place) ON (n.name);
CREATE CONSTRAINT alliance_id IF NOT EXISTS FOR (n:Alliance) REQUIRE n.id IS UNIQUE;
CREATE INDEX alliance_proposed IF NOT EXISTS FOR (n:Alliance) ON (n.proposedAt, n.id);
CREATE INDEX affiliation_id IF NOT EXISTS FOR ()-[r:AFFILIATED_WITH]-() ON (r.id);
CREATE INDEX allied_alliance IF NOT EXISTS FOR ()-[r:ALLIED_WITH]-() ON (r.alliance);
CREATE CONSTRAINT import_id IF NOT EXISTS FOR (n:DirectoryImport) REQUIRE n.id IS UNIQUE;
CREATE FULLTEXT INDEX place_words IF NOT EXISTS FOR (n:Place) ON EACH [n.words] OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-no-stop-words'}};
CREATE CONSTRAINT lock_name IF NOT EXISTS FOR (n:Lock) REQUIRE n.name IS UNIQUE;
