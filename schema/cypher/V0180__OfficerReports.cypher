// What officers put before the members, and what members ask.
CREATE CONSTRAINT report_id IF NOT EXISTS FOR (n:OfficerReport) REQUIRE n.id IS UNIQUE;
CREATE INDEX report_cooperative IF NOT EXISTS FOR (n:OfficerReport) ON (n.cooperative, n.id);
CREATE INDEX report_day IF NOT EXISTS FOR (n:OfficerReport) ON (n.cooperative, n.kind, n.day);
CREATE CONSTRAINT question_id IF NOT EXISTS FOR (n:ReportQuestion) REQUIRE n.id IS UNIQUE;
