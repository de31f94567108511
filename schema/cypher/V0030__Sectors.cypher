// Organisations of a sector are found without walking through all the others.
CREATE FULLTEXT INDEX organisation_sectors IF NOT EXISTS FOR (n:Organisation) ON EACH [n.sectors] OPTIONS {indexConfig: {`fulltext.analyzer`: 'keyword'}};
