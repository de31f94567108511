// What an import brought can be taken back; what resembles an entry is decided by a person; mappings are kept.
CREATE INDEX place_imported IF NOT EXISTS FOR (n:Place) ON (n.importedBy);
CREATE INDEX organisation_folded IF NOT EXISTS FOR (n:Organisation) ON (n.foldedName);
CREATE CONSTRAINT import_doubt_key IF NOT EXISTS FOR (n:ImportDoubt) REQUIRE n.key IS UNIQUE;
CREATE INDEX import_doubt_row IF NOT EXISTS FOR (n:ImportDoubt) ON (n.import, n.row);
CREATE CONSTRAINT import_mapping_id IF NOT EXISTS FOR (n:ImportMapping) REQUIRE n.id IS UNIQUE;
