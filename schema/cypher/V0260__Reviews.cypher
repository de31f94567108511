// Reviews of business plans, and the improvements agreed in them by owner and day.
CREATE CONSTRAINT review_id IF NOT EXISTS FOR (n:Review) REQUIRE n.id IS UNIQUE;
CREATE INDEX review_cooperative IF NOT EXISTS FOR (n:Review) ON (n.cooperative, n.id);
CREATE INDEX review_plan IF NOT EXISTS FOR (n:Review) ON (n.plan);
CREATE CONSTRAINT improvement_id IF NOT EXISTS FOR (n:Improvement) REQUIRE n.id IS UNIQUE;
CREATE INDEX improvement_cooperative IF NOT EXISTS FOR (n:Improvement) ON (n.cooperative, n.key);
CREATE INDEX improvement_owner IF NOT EXISTS FOR (n:Improvement) ON (n.awaitedOf, n.key);
