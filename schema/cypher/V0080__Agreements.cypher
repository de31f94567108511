// Amendments, statements and documents of alliances are found by their ids, and alliances by their last day.
CREATE CONSTRAINT amendment_id IF NOT EXISTS FOR (n:Amendment) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT decent_work_statement_id IF NOT EXISTS FOR (n:DecentWorkStatement) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT alliance_document_id IF NOT EXISTS FOR (n:AllianceDocument) REQUIRE n.id IS UNIQUE;
CREATE INDEX alliance_until IF NOT EXISTS FOR (n:Alliance) ON (n.until);
