// What began and ended between two days is found by its days.
CREATE INDEX organisation_founded IF NOT EXISTS FOR (n:Organisation) ON (n.foundedOn);
CREATE INDEX organisation_dissolved IF NOT EXISTS FOR (n:Organisation) ON (n.dissolvedOn);
CREATE INDEX allied_since IF NOT EXISTS FOR ()-[r:ALLIED_WITH]-() ON (r.since);
CREATE INDEX allied_until IF NOT EXISTS FOR ()-[r:ALLIED_WITH]-() ON (r.until);
CREATE INDEX affiliation_since IF NOT EXISTS FOR ()-[r:AFFILIATED_WITH]-() ON (r.since);
CREATE INDEX affiliation_until IF NOT EXISTS FOR ()-[r:AFFILIATED_WITH]-() ON (r.until);
