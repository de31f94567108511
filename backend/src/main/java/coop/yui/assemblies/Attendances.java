package coop.yui.assemblies;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import coop.yui.assemblies.AssemblyQuorum.Count;
import coop.yui.ballots.Electorate;
import coop.yui.ballots.Electorate.Elector;
import coop.yui.ballots.Meeting;
import coop.yui.ballots.Quorum;
import coop.yui.bylaws.MembershipClass;
import coop.yui.graph.Connection;
import coop.yui.graph.Cursor;
import coop.yui.graph.Graph;
import coop.yui.graph.Page;
import coop.yui.graph.Transaction;
import coop.yui.identity.Viewer;
import coop.yui.network.Days;
import coop.yui.network.Read;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

/** Who is in an assembly, and whether that is enough. */
@Component
class Attendances {

  /**
   * Members with a vote in the assembly `a`, whether they are there, and who votes for them
   * otherwise. Who comes in person votes herself.
   */
  private static final String VOTERS =
      """
        MATCH (:Organisation {id: a.cooperative})<-[r:MEMBER_OF]-(person:Person)
        WHERE r.since <= $today AND (r.until IS NULL OR r.until >= $today) AND r.membershipClass IN a.votingClasses
        WITH a, person, min(r.membershipClass) AS membershipClass
        OPTIONAL MATCH (own:Attendance {present: a.id + '|' + person.id})
        OPTIONAL MATCH (x:Proxy {given: a.id + '|' + person.id})
        OPTIONAL MATCH (his:Attendance {present: a.id + '|' + x.holder})
        WITH a, person, membershipClass, own IS NOT NULL AS isPresent,
          CASE WHEN own IS NULL AND his IS NOT NULL THEN x.holder END AS proxy
      """;

  private static final String COUNTS =
      """
      CYPHER 25
      UNWIND $ids AS of
      MATCH (a:Assembly {id: of})
      WHERE a.open IS NOT NULL AND a.closedAt IS NULL
      CALL (a) {
      """
          + VOTERS
          + """
            RETURN membershipClass, count(*) AS entitled, sum(CASE WHEN isPresent THEN 1 ELSE 0 END) AS present,
              count(proxy) AS represented
          }
          RETURN of, a.quorum AS quorum, a.classQuorums AS classQuorums, membershipClass, entitled, present, represented
          """;
  private static final String NOW =
      """
      CYPHER 25
      MATCH (a:Assembly {id: $id})
      CALL (a) {
      """
          + VOTERS
          + """
            RETURN person.id AS person, membershipClass, isPresent, proxy
          }
          RETURN person, membershipClass, isPresent, proxy
          """;
  private static final String OF_ASSEMBLIES =
      """
      CYPHER 25
      UNWIND $ids AS of
      CALL (of) {
        MATCH (t:Attendance)
        WHERE t.assembly = of AND t.id > $after
        RETURN t
        ORDER BY t.id
        LIMIT $limit
      }
      RETURN of, t.id AS id, t.person AS person, t.membershipClass AS membershipClass, t.isOnline AS isOnline,
        t.arrivedAt AS arrivedAt, t.leftAt AS leftAt
      """;

  private final Graph graph;

  Attendances(Graph graph) {
    this.graph = graph;
  }

  /** Whether enough are there, by the id of an assembly the viewer was given that is not over. */
  Map<String, AssemblyQuorum> quorums(Collection<String> ids) {
    Map<String, Quorum> rules = new HashMap<>();
    Map<String, Map<MembershipClass, Count>> counts = new HashMap<>();
    graph
        .read(COUNTS, Map.of("ids", ids, "today", Days.today()), row -> row)
        .forEach(
            row -> {
              String of = row.get("of").asString();
              rules.put(
                  of,
                  Quorum.read(row.get("quorum").asString(), row.get("classQuorums").asString()));
              counts
                  .computeIfAbsent(of, assembly -> new EnumMap<>(MembershipClass.class))
                  .put(
                      MembershipClass.valueOf(row.get("membershipClass").asString()),
                      new Count(
                          row.get("entitled").asInt(),
                          row.get("present").asInt(),
                          row.get("represented").asInt()));
            });
    Map<String, AssemblyQuorum> quorums = new HashMap<>();
    rules.forEach(
        (of, quorum) ->
            quorums.put(of, AssemblyQuorum.of(quorum, counts.getOrDefault(of, Map.of()))));
    return quorums;
  }

  /** Who can vote in an assembly now, and who is there or represented. */
  static Meeting meeting(Transaction transaction, Assembly assembly, OffsetDateTime closesAt) {
    List<Voter> voters =
        transaction.run(
            NOW, Map.of("id", assembly.id(), "today", Days.today()), Attendances::voter);
    return new Meeting(
        assembly.id(),
        closesAt,
        new Electorate(assembly.cooperative(), voters.stream().map(Voter::elector).toList()),
        voters.stream()
            .filter(voter -> voter.isPresent() || voter.elector().proxy() != null)
            .map(Voter::elector)
            .toList());
  }

  private record Voter(Elector elector, boolean isPresent) {}

  private static Voter voter(Record row) {
    return new Voter(
        new Elector(
            row.get("person").asString(),
            MembershipClass.valueOf(row.get("membershipClass").asString()),
            Read.text(row.get("proxy"))),
        row.get("isPresent").asBoolean());
  }

  /** Pages of who came, by the id of an assembly the viewer was given, in order. */
  Map<String, Connection<Attendance>> of(Collection<String> ids, Page page, Viewer viewer) {
    Map<String, List<Attendance>> rows =
        graph
            .read(
                OF_ASSEMBLIES,
                Map.of("ids", ids, "after", page.id(""), "limit", page.limit()),
                row -> Map.entry(row.get("of").asString(), read(row)))
            .stream()
            .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    Map<String, Connection<Attendance>> pages = new HashMap<>();
    rows.forEach(
        (assembly, attendances) ->
            pages.put(
                assembly, page.connection(attendances, each -> new Cursor(each.id(), each.id()))));
    return pages;
  }

  private static Attendance read(Record row) {
    return new Attendance(
        row.get("id").asString(),
        row.get("person").asString(),
        MembershipClass.valueOf(row.get("membershipClass").asString()),
        row.get("isOnline").asBoolean(),
        row.get("arrivedAt").asOffsetDateTime(),
        Read.time(row.get("leftAt")));
  }
}
