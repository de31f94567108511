// Assemblies of members, who came, who votes for whom, who asked to speak.
CREATE CONSTRAINT assembly_id IF NOT EXISTS FOR (n:Assembly) REQUIRE n.id IS UNIQUE;
CREATE INDEX assembly_cooperative IF NOT EXISTS FOR (n:Assembly) ON (n.cooperative, n.id);
CREATE INDEX assembly_open IF NOT EXISTS FOR (n:Assembly) ON (n.open);
CREATE CONSTRAINT agenda_item_id IF NOT EXISTS FOR (n:AgendaItem) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT attendance_id IF NOT EXISTS FOR (n:Attendance) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT attendance_present IF NOT EXISTS FOR (n:Attendance) REQUIRE n.present IS UNIQUE;
CREATE INDEX attendance_assembly IF NOT EXISTS FOR (n:Attendance) ON (n.assembly, n.id);
CREATE CONSTRAINT proxy_id IF NOT EXISTS FOR (n:Proxy) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT proxy_given IF NOT EXISTS FOR (n:Proxy) REQUIRE n.given IS UNIQUE;
CREATE INDEX proxy_assembly IF NOT EXISTS FOR (n:Proxy) ON (n.assembly, n.id);
CREATE CONSTRAINT speaking_request_id IF NOT EXISTS FOR (n:SpeakingRequest) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT speaking_request_waiting IF NOT EXISTS FOR (n:SpeakingRequest) REQUIRE n.waiting IS UNIQUE;
CREATE INDEX elector_proxy IF NOT EXISTS FOR (n:Elector) ON (n.box, n.proxy);
