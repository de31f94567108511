// Invitations and claims to represent an organisation, and the mails that wait to be sent.
CREATE CONSTRAINT invitation_id IF NOT EXISTS FOR (n:Invitation) REQUIRE n.id IS UNIQUE;
CREATE INDEX invitation_email IF NOT EXISTS FOR (n:Invitation) ON (n.email);
CREATE CONSTRAINT claim_id IF NOT EXISTS FOR (n:RepresentationClaim) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT mail_id IF NOT EXISTS FOR (n:Mail) REQUIRE n.id IS UNIQUE;
CREATE INDEX mail_due IF NOT EXISTS FOR (n:Mail) ON (n.state, n.nextAt);
CREATE INDEX mail_about IF NOT EXISTS FOR (n:Mail) ON (n.about);
CREATE INDEX mail_by IF NOT EXISTS FOR (n:Mail) ON (n.by, n.createdAt);
