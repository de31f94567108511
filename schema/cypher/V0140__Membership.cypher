// Memberships of co-operatives: found by id, once for each person and co-operative at a time, read in the order of the register.
CREATE CONSTRAINT membership_id IF NOT EXISTS FOR (n:Membership) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT membership_open IF NOT EXISTS FOR (n:Membership) REQUIRE n.openKey IS UNIQUE;
CREATE CONSTRAINT member_register IF NOT EXISTS FOR (n:MemberRegister) REQUIRE n.cooperative IS UNIQUE;
CREATE CONSTRAINT share_subscription_id IF NOT EXISTS FOR (n:ShareSubscription) REQUIRE n.id IS UNIQUE;
CREATE INDEX membership_number IF NOT EXISTS FOR (n:Membership) ON (n.cooperative, n.number);
CREATE INDEX membership_pending IF NOT EXISTS FOR (n:Membership) ON (n.cooperative, n.pendingSince);
