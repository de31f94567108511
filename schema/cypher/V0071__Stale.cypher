// Entries that nobody looked at for long are found by when they were changed.
CREATE INDEX organisation_changed_at IF NOT EXISTS FOR (n:Organisation) ON (n.changedAt);
