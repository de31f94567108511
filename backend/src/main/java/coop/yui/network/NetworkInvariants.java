package coop.yui.network;

import coop.yui.graph.Graph;
import coop.yui.graph.Invariants;
import java.util.List;
import java.util.Map;

/**
 * What must always hold in the network. Each statement finds what breaks it and must return no
 * rows; those who run a portal can ask them at any time.
 */
public final class NetworkInvariants {

  /** The statements by what they guard. */
  public static final Map<String, String> ALL =
      Map.ofEntries(
          Map.entry(
              "a link of an alliance comes from an agreed alliance of both and has its dates",
              """
              CYPHER 25
              MATCH (one:Organisation)-[link:ALLIED_WITH]->(other:Organisation)
              WHERE NOT EXISTS {
                MATCH (one)-[:PARTY_TO]->(a:Alliance)<-[:PARTY_TO]-(other)
                WHERE a.id = link.alliance AND a.agreedAt IS NOT NULL AND a.withdrawnAt IS NULL AND a.since = link.since
                  AND coalesce(a.until, date('9999-12-31')) = coalesce(link.until, date('9999-12-31')) }
              RETURN link.alliance AS broken
              LIMIT 10
              """),
          Map.entry(
              "the parties of an agreed alliance are linked pair by pair, once",
              """
              CYPHER 25
              MATCH (one:Organisation)-[:PARTY_TO]->(a:Alliance)<-[:PARTY_TO]-(other:Organisation)
              WHERE a.agreedAt IS NOT NULL AND a.withdrawnAt IS NULL AND one.id < other.id
                AND COUNT { MATCH (one)-[link:ALLIED_WITH]-(other) WHERE link.alliance = a.id } <> 1
              RETURN a.id AS broken
              LIMIT 10
              """),
          Map.entry(
              "an alliance is agreed when and only when all parties consented",
              """
              CYPHER 25
              MATCH (a:Alliance)
              WHERE (a.agreedAt IS NOT NULL)
                  = EXISTS { MATCH (a)<-[answer:PARTY_TO]-(:Organisation) WHERE answer.consentedAt IS NULL }
              RETURN a.id AS broken
              LIMIT 10
              """),
          Map.entry(
              "an alliance that was declined was not agreed",
              """
              CYPHER 25
              MATCH (a:Alliance)
              WHERE a.agreedAt IS NOT NULL AND a.declinedAt IS NOT NULL
              RETURN a.id AS broken
              LIMIT 10
              """),
          Map.entry(
              "an alliance has two parties or more, and one proposer: a party or a federation",
              """
              CYPHER 25
              MATCH (a:Alliance)
              WHERE COUNT { (a)<-[:PARTY_TO]-(:Organisation) } < 2
                OR COUNT { MATCH (a)-[:PROPOSED_BY]->(o:Organisation) WHERE o:Federation OR EXISTS { (o)-[:PARTY_TO]->(a) } } <> 1
              RETURN a.id AS broken
              LIMIT 10
              """),
          Map.entry(
              "an amendment is adopted when and only when every party of its alliance consented",
              """
              CYPHER 25
              MATCH (m:Amendment)-[:AMENDS]->(a:Alliance)
              WHERE (m.adoptedAt IS NOT NULL)
                  = EXISTS { MATCH (m)<-[answer:ANSWERS]-(:Organisation) WHERE answer.consentedAt IS NULL }
                OR EXISTS { MATCH (o:Organisation)-[:PARTY_TO]->(a) WHERE NOT EXISTS { (o)-[:ANSWERS]->(m) } }
                OR COUNT { (m)-[:PROPOSED_BY]->(:Organisation) } <> 1
              RETURN m.id AS broken
              LIMIT 10
              """),
          Map.entry(
              "an amendment is settled once, and one waits at most",
              """
              CYPHER 25
              MATCH (m:Amendment)-[:AMENDS]->(a:Alliance)
              WITH a, m, size([at IN [m.adoptedAt, m.declinedAt, m.withdrawnAt] WHERE at IS NOT NULL]) AS settled
              WITH a, m, settled,
                settled = 0 AND (m.until IS NULL OR m.until >= date()) AND (a.endedAt IS NULL OR a.endedAt < m.proposedAt) AS isOpen
              WITH a, max(settled) AS most, sum(CASE WHEN isOpen THEN 1 ELSE 0 END) AS open
              WHERE most > 1 OR open > 1
              RETURN a.id AS broken
              LIMIT 10
              """),
          Map.entry(
              "one statement stands for a party, an alliance and a year",
              """
              CYPHER 25
              MATCH (o:Organisation)-[:FILED]->(s:DecentWorkStatement)-[:UNDER]->(a:Alliance)
              WITH o, a, s.year AS year, count(CASE WHEN s.replacedAt IS NULL THEN 1 END) AS standing
              WHERE standing <> 1
              RETURN a.id AS broken
              LIMIT 10
              """),
          Map.entry(
              "a document has its content until it is taken away",
              """
              CYPHER 25
              MATCH (d:AllianceDocument)
              WHERE (d.removedAt IS NULL) <> EXISTS { (d)-[:HAS_CONTENT]->(:DocumentContent) }
                OR COUNT { (d)-[:BELONGS_TO]->(:Alliance) } <> 1
              RETURN d.id AS broken
              LIMIT 10
              """),
          Map.entry(
              "no alliance ends before it begins",
              """
              CYPHER 25
              MATCH (a:Alliance)
              WHERE a.until < a.since OR (a.agreedAt IS NOT NULL AND a.since IS NULL)
              RETURN a.id AS broken
              LIMIT 10
              """),
          Map.entry(
              "an affiliation leads to a federation, not to itself, and does not end before it"
                  + " begins",
              """
              CYPHER 25
              MATCH (o:Organisation)-[a:AFFILIATED_WITH]->(federation:Organisation)
              WHERE NOT federation:Federation OR o = federation OR a.since IS NULL OR a.until < a.since
              RETURN a.id AS broken
              LIMIT 10
              """),
          Map.entry(
              "affiliations of the same two do not overlap",
              """
              CYPHER 25
              MATCH (o:Organisation)-[a:AFFILIATED_WITH]->(federation:Organisation)
              MATCH (o)-[b:AFFILIATED_WITH]->(federation)
              WHERE a.id < b.id AND a.since <= coalesce(b.until, date('9999-12-31'))
                AND b.since <= coalesce(a.until, date('9999-12-31'))
              RETURN a.id AS broken
              LIMIT 10
              """),
          Map.entry(
              "no federation belongs to itself through others",
              """
              CYPHER 25
              MATCH (o:Federation)(()-[a:AFFILIATED_WITH WHERE a.until IS NULL]->(:Federation)){1,8}(above:Federation)
              WHERE above = o
              RETURN o.id AS broken
              LIMIT 10
              """),
          Map.entry(
              "what organisations are sorted and found by is there",
              """
              CYPHER 25
              MATCH (o:Organisation)
              WHERE o.sortName IS NULL OR o.words IS NULL OR o.foldedName IS NULL OR o.createdKey IS NULL OR o.changedKey IS NULL
                OR o.kind IS NULL OR o.visibility IS NULL OR size(labels(o)) <> 2
              RETURN o.id AS broken
              LIMIT 10
              """),
          Map.entry(
              "an entry that was merged leads to one other and takes part in nothing",
              """
              CYPHER 25
              MATCH (merged:MergedOrganisation)
              WHERE merged:Organisation OR merged.visibility IS NOT NULL
                OR COUNT { (merged)-[:MERGED_INTO]->() } <> 1
                OR EXISTS { (merged)-[:IDENTIFIED_BY|LOCATED_IN|PARTY_TO|ALLIED_WITH|PROPOSED_BY|TO_REPRESENT]-() }
              RETURN merged.id AS broken
              LIMIT 10
              """),
          Map.entry(
              "a headcount is one organisation's and tells members, jobs or both",
              """
              CYPHER 25
              MATCH (h:Headcount)
              WHERE COUNT { (h)<-[:COUNTED]-() } <> 1 OR h.asOf IS NULL
                OR (h.memberCount IS NULL AND h.jobCount IS NULL) OR h.memberCount < 0 OR h.jobCount < 0
              RETURN h.id AS broken
              LIMIT 10
              """),
          Map.entry(
              "an organisation has one headcount at most for each day",
              """
              CYPHER 25
              MATCH (o:Organisation)-[:COUNTED]->(h:Headcount)
              WITH o, h.asOf AS day, count(*) AS times
              WHERE times > 1
              RETURN DISTINCT o.id AS broken
              LIMIT 10
              """),
          Map.entry(
              "an identifier belongs to one organisation",
              """
              CYPHER 25
              MATCH (i:Identifier)
              WHERE COUNT { (i)<-[:IDENTIFIED_BY]-(:Organisation) } <> 1
              RETURN i.key AS broken
              LIMIT 10
              """),
          Map.entry(
              "an organisation sits in one place at most",
              """
              CYPHER 25
              MATCH (o:Organisation)
              WHERE COUNT { (o)-[:LOCATED_IN]->(:Place) } > 1
              RETURN o.id AS broken
              LIMIT 10
              """),
          Map.entry(
              "every place lies in a country",
              """
              CYPHER 25
              MATCH (place:Place)
              WHERE place.kind <> 'COUNTRY'
                AND NOT EXISTS { MATCH (place)-[:WITHIN]->{1,5}(country:Place) WHERE country.kind = 'COUNTRY' }
              RETURN place.code AS broken
              LIMIT 10
              """),
          Map.entry(
              "an invitation has one end at most, and accepting it let a person represent",
              """
              CYPHER 25
              MATCH (i:Invitation)
              WHERE size([end IN [i.acceptedAt, i.declinedAt, i.withdrawnAt] WHERE end IS NOT NULL]) > 1
                OR COUNT { (i)-[:TO_REPRESENT]->(:Organisation) } <> 1
                OR (i.acceptedAt IS NOT NULL AND NOT EXISTS {
                  MATCH (i)-[:TO_REPRESENT]->(o:Organisation)<-[:REPRESENTS]-(person:Person)
                  WHERE person.id = i.answeredBy })
              RETURN i.id AS broken
              LIMIT 10
              """),
          Map.entry(
              "a claim is open or has one end, and accepting it let a person represent",
              """
              CYPHER 25
              MATCH (person:Person)-[:MAKES]->(c:RepresentationClaim)-[:CLAIMS]->(o:Organisation)
              WHERE size([end IN [c.acceptedAt, c.declinedAt, c.withdrawnAt] WHERE end IS NOT NULL])
                  <> CASE WHEN c:OpenClaim THEN 0 ELSE 1 END
                OR (c.acceptedAt IS NOT NULL AND NOT EXISTS { (person)-[:REPRESENTS]->(o) })
              RETURN c.id AS broken
              LIMIT 10
              """),
          Map.entry(
              "a person has one open claim at most for each organisation",
              """
              CYPHER 25
              MATCH (o:Organisation)<-[:CLAIMS]-(c:OpenClaim)<-[:MAKES]-(person:Person)
              WITH o, person, count(c) AS claims, min(c.id) AS first
              WHERE claims > 1
              RETURN first AS broken
              LIMIT 10
              """),
          Map.entry(
              "an import that was taken back accounts for all it had written",
              """
              CYPHER 25
              MATCH (i:DirectoryImport)
              WHERE i.state = 'UNDONE' AND i.takenAway + i.putBack + i.kept <> i.created + i.changed
              RETURN i.id AS broken
              LIMIT 10
              """),
          Map.entry(
              "nobody acts for a dissolved organisation, and it belongs to no federation any more",
              """
              CYPHER 25
              MATCH (o:Organisation)
              WHERE o.dissolvedOn IS NOT NULL
                AND (EXISTS { MATCH (o)<-[r:REPRESENTS|STAFF_OF]-(:Person) WHERE r.until IS NULL OR r.until > datetime() }
                  OR EXISTS { MATCH (o)-[a:AFFILIATED_WITH]-(:Organisation) WHERE a.until IS NULL })
              RETURN o.id AS broken
              LIMIT 10
              """));

  private NetworkInvariants() {}

  /** What breaks each of them, at most ten ids or codes; nothing where it holds. */
  public static Map<String, List<String>> check(Graph graph) {
    return Invariants.check(graph, ALL);
  }
}
