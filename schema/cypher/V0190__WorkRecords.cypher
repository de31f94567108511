// Who worked how long on which day, and which years are closed.
CREATE CONSTRAINT work_record_id IF NOT EXISTS FOR (n:WorkRecord) REQUIRE n.id IS UNIQUE;
CREATE INDEX work_record_day IF NOT EXISTS FOR (n:WorkRecord) ON (n.cooperative, n.person, n.day);
CREATE INDEX work_record_year IF NOT EXISTS FOR (n:WorkRecord) ON (n.cooperative, n.year, n.person);
CREATE CONSTRAINT work_year_key IF NOT EXISTS FOR (n:WorkYear) REQUIRE n.key IS UNIQUE;
