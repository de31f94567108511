// Fiscal years, and what each member brought into them.
CREATE CONSTRAINT fiscal_year_id IF NOT EXISTS FOR (n:FiscalYear) REQUIRE n.id IS UNIQUE;
CREATE INDEX fiscal_year_cooperative IF NOT EXISTS FOR (n:FiscalYear) ON (n.cooperative, n.key);
CREATE CONSTRAINT member_year_key IF NOT EXISTS FOR (n:MemberYear) REQUIRE n.key IS UNIQUE;
