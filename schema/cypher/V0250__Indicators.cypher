// The figures a co-operative is managed by, with what was recorded and what shall be reached.
CREATE CONSTRAINT indicator_id IF NOT EXISTS FOR (n:Indicator) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT indicator_key IF NOT EXISTS FOR (n:Indicator) REQUIRE n.key IS UNIQUE;
CREATE INDEX indicator_cooperative IF NOT EXISTS FOR (n:Indicator) ON (n.cooperative, n.id);
CREATE INDEX indicator_sharing IF NOT EXISTS FOR (n:Indicator) ON (n.sharing);
CREATE CONSTRAINT indicator_value_id IF NOT EXISTS FOR (n:IndicatorValue) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT indicator_target_id IF NOT EXISTS FOR (n:IndicatorTarget) REQUIRE n.id IS UNIQUE;
