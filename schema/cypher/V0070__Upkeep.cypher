// Entries that were merged are found by their old ids, and merges by theirs.
CREATE CONSTRAINT merged_organisation_id IF NOT EXISTS FOR (n:MergedOrganisation) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT organisation_merge_id IF NOT EXISTS FOR (n:OrganisationMerge) REQUIRE n.id IS UNIQUE;
