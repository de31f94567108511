// Proposals that are adopted unless a member objects: when the time is over, and whose consent they await.
CREATE INDEX proposal_consent_until IF NOT EXISTS FOR (n:Proposal) ON (n.consentUntil);
CREATE INDEX proposal_consent_awaited IF NOT EXISTS FOR (n:Proposal) ON (n.consentAwaited);
