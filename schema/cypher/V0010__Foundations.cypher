// Identities and natural keys. Every label that is looked up by id has its constraint.
CREATE CONSTRAINT request_key IF NOT EXISTS FOR (n:Request) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT audit_entry_id IF NOT EXISTS FOR (n:AuditEntry) REQUIRE n.id IS UNIQUE;
CREATE INDEX audit_entry_person IF NOT EXISTS FOR (n:AuditEntry) ON (n.person, n.id);
CREATE INDEX audit_entry_act IF NOT EXISTS FOR (n:AuditEntry) ON (n.act, n.id);
CREATE INDEX audit_entry_seal IF NOT EXISTS FOR (n:AuditEntry) ON (n.seal, n.position);
CREATE CONSTRAINT audit_seal_number IF NOT EXISTS FOR (n:AuditSeal) REQUIRE n.number IS UNIQUE;
CREATE CONSTRAINT audit_chain_name IF NOT EXISTS FOR (n:AuditChain) REQUIRE n.name IS UNIQUE;

CREATE CONSTRAINT person_id IF NOT EXISTS FOR (n:Person) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT person_subject IF NOT EXISTS FOR (n:Person) REQUIRE n.subject IS UNIQUE;
CREATE INDEX person_email IF NOT EXISTS FOR (n:Person) ON (n.email);
CREATE INDEX person_name IF NOT EXISTS FOR (n:Person) ON (n.displayName);
CREATE CONSTRAINT notification_id IF NOT EXISTS FOR (n:Notification) REQUIRE n.id IS UNIQUE;
CREATE INDEX notification_person IF NOT EXISTS FOR (n:Notification) ON (n.person, n.id);
CREATE INDEX represents_id IF NOT EXISTS FOR ()-[r:REPRESENTS]-() ON (r.id);
CREATE INDEX staff_of_id IF NOT EXISTS FOR ()-[r:STAFF_OF]-() ON (r.id);
