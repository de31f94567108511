// How many members and jobs organisations had is found by its id, and from the organisation.
CREATE CONSTRAINT headcount_id IF NOT EXISTS FOR (n:Headcount) REQUIRE n.id IS UNIQUE;
