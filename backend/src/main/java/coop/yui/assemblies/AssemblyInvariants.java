package coop.yui.assemblies;

import java.util.Map;

/** What must always hold of assemblies; each statement must return no rows. */
public final class AssemblyInvariants {

  /** The statements by what they guard. */
  public static final Map<String, String> ALL =
      Map.of(
          "nobody holds more votes of others than the bylaws allow",
          """
          CYPHER 25
          MATCH (x:Proxy)
          WHERE x.given IS NOT NULL
          WITH x.assembly AS assembly, x.holder AS holder, count(*) AS held
          MATCH (a:Assembly {id: assembly})
          WHERE held > a.proxies
          RETURN a.id AS broken
          LIMIT 10
          """,
          "no vote is given on",
          """
          CYPHER 25
          MATCH (x:Proxy)
          WHERE x.given IS NOT NULL
            AND (x.giver = x.holder OR EXISTS { MATCH (:Proxy {given: x.assembly + '|' + x.holder}) })
          RETURN x.id AS broken
          LIMIT 10
          """,
          "who voted for another in an assembly had her vote",
          """
          CYPHER 25
          MATCH (e:Elector)
          WHERE e.proxy IS NOT NULL
          MATCH (b:BallotBox {id: e.box})
          WHERE NOT EXISTS { MATCH (x:Proxy)
                             WHERE x.assembly = b.assembly AND x.holder = e.proxy AND x.giver = e.person
                               AND x.givenAt <= b.openedAt AND (x.endedAt IS NULL OR x.endedAt >= b.openedAt) }
          RETURN e.key AS broken
          LIMIT 10
          """,
          "an assembly votes only while it is in session, and nobody votes who was not there",
          """
          CYPHER 25
          MATCH (b:BallotBox)
          WHERE b.assembly IS NOT NULL
          MATCH (a:Assembly {id: b.assembly})
          WHERE a.openedAt IS NULL OR b.openedAt < a.openedAt OR (a.closedAt IS NOT NULL AND b.countedAt IS NULL)
            OR EXISTS { MATCH (e:Elector)
                        WHERE e.box = b.id
                          AND NOT EXISTS { MATCH (t:Attendance)
                                           WHERE t.assembly = a.id AND t.person = coalesce(e.proxy, e.person)
                                             AND t.arrivedAt <= b.openedAt
                                             AND (t.leftAt IS NULL OR t.leftAt >= b.openedAt) } }
          RETURN b.id AS broken
          LIMIT 10
          """,
          "an assembly is convened with the notice of its bylaws, and opened not before its time",
          """
          CYPHER 25
          MATCH (a:Assembly)
          WHERE a.openedAt < a.startsAt OR (a.closedAt IS NOT NULL AND a.openedAt IS NULL)
            OR (a.cancelledAt IS NOT NULL AND a.openedAt IS NOT NULL)
          RETURN a.id AS broken
          LIMIT 10
          """,
          "at most one item is under way, and one person has the floor",
          """
          CYPHER 25
          MATCH (a:Assembly)
          WHERE COUNT { MATCH (a)-[:HAS_ITEM]->(i:AgendaItem) WHERE i.calledAt IS NOT NULL AND i.endedAt IS NULL } > 1
            OR COUNT { MATCH (a)-[:HAS_REQUEST]->(s:SpeakingRequest)
                       WHERE s.calledAt IS NOT NULL AND s.waiting IS NOT NULL } > 1
          RETURN a.id AS broken
          LIMIT 10
          """,
          "published minutes are the text that enough people who were there approved",
          """
          CYPHER 25
          MATCH (a:Assembly)-[:HAS_MINUTES]->(m:Minutes)
          WHERE m.approvedAt IS NOT NULL AND COUNT {
              MATCH (m)<-[approved:APPROVED]-(person:Person)
              WHERE approved.textHash = m.textHash
                AND EXISTS { MATCH (t:Attendance) WHERE t.assembly = a.id AND t.person = person.id }
            } < m.approvalsNeeded
            OR (m.publishedAt IS NOT NULL AND m.approvedAt IS NULL)
          RETURN a.id AS broken
          LIMIT 10
          """);

  private AssemblyInvariants() {}
}
