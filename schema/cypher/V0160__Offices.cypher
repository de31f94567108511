// Who holds which office in a co-operative.
CREATE CONSTRAINT office_id IF NOT EXISTS FOR (n:Office) REQUIRE n.id IS UNIQUE;
CREATE INDEX office_cooperative IF NOT EXISTS FOR (n:Office) ON (n.cooperative, n.id);
CREATE INDEX office_held IF NOT EXISTS FOR (n:Office) ON (n.cooperative, n.until);
CREATE INDEX office_unreminded IF NOT EXISTS FOR (n:Office) ON (n.unreminded);
CREATE INDEX represents_office IF NOT EXISTS FOR ()-[r:REPRESENTS]-() ON (r.office);
