// Business plans by co-operative, year and edition, with their parts.
CREATE CONSTRAINT plan_id IF NOT EXISTS FOR (n:BusinessPlan) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT plan_key IF NOT EXISTS FOR (n:BusinessPlan) REQUIRE n.key IS UNIQUE;
CREATE INDEX plan_cooperative IF NOT EXISTS FOR (n:BusinessPlan) ON (n.cooperative, n.key);
CREATE INDEX plan_year IF NOT EXISTS FOR (n:BusinessPlan) ON (n.cooperative, n.year);
CREATE CONSTRAINT plan_section_id IF NOT EXISTS FOR (n:PlanSection) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT plan_comment_id IF NOT EXISTS FOR (n:PlanComment) REQUIRE n.id IS UNIQUE;
