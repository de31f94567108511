package coop.yui.ballots;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import coop.yui.bylaws.MembershipClass;
import coop.yui.graph.NodeKind;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.Transaction;
import coop.yui.network.Days;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who may vote: the members of a co-operative on the day a vote is opened, once each. */
public record Electorate(String cooperative, List<Elector> electors) {

  private static final String MEMBERS =
      """
      CYPHER 25
      MATCH (:Organisation {id: $cooperative})<-[r:MEMBER_OF]-(person:Person)
      WHERE r.since <= $today AND (r.until IS NULL OR r.until >= $today) AND r.membershipClass IN $classes
      RETURN person.id AS person, min(r.membershipClass) AS membershipClass
      """;
  private static final String OPEN =
      """
      CYPHER 25
      CREATE (:BallotBox {id: $box, createdAt: $at, cooperative: $cooperative, textHash: $textHash, isSecret: $isSecret,
        openedAt: $at, closesAt: $closesAt, uncounted: $closesAt, bylaws: $bylaws, quorum: $quorum,
        classQuorums: $classQuorums, electors: $electors, classElectors: $classElectors})
      """;
  private static final String ADMIT =
      """
      CYPHER 25
      UNWIND $rows AS row
      CREATE (:Elector {key: $box + '|' + row.person, box: $box, person: row.person,
        membershipClass: row.membershipClass, awaited: row.person})
      """;
  private static final String PERSONS =
      """
      CYPHER 25
      MATCH (e:Elector)
      WHERE e.box = $box
      RETURN e.person AS person
      """;

  /** Keeps its own list. */
  public Electorate {
    electors = List.copyOf(electors);
  }

  /** Somebody who may vote. */
  public record Elector(String person, MembershipClass membershipClass) {}

  /**
   * A vote as it is opened.
   *
   * @param textHash the SHA-256 of what is voted on
   * @param bylaws the id of the version whose rules decide
   */
  public record Vote(
      String textHash, boolean isSecret, OffsetDateTime closesAt, String bylaws, Quorum quorum) {}

  /** The members of these classes today. */
  public static Electorate of(
      Transaction transaction, String cooperative, Collection<MembershipClass> classes) {
    return new Electorate(
        cooperative,
        transaction.run(
            MEMBERS,
            Map.of("cooperative", cooperative, "today", Days.today(), "classes", classes),
            row ->
                new Elector(
                    row.get("person").asString(),
                    MembershipClass.valueOf(row.get("membershipClass").asString()))));
  }

  /** The ids of those who may vote with this box. */
  public static List<String> of(Transaction transaction, String box) {
    return transaction.run(PERSONS, Map.of("box", box), row -> row.get("person").asString());
  }

  /** Their ids. */
  public List<String> persons() {
    return electors.stream().map(Elector::person).toList();
  }

  /**
   * Opens a vote of theirs and gives the id of the ballot box; what is voted on is to be linked to
   * it.
   *
   * @throws Refusal WRONG_STATE without electors, or where a class with a quorum of its own has
   *     none
   */
  public String vote(Transaction transaction, Vote vote) {
    Map<MembershipClass, Integer> byClass =
        electors.stream().collect(groupingBy(Elector::membershipClass, summingInt(elector -> 1)));
    mustBeAbleToDecide(byClass, vote.quorum());
    String box = NodeKind.BALLOTBOX.newId();
    Map<String, Object> values = new HashMap<>();
    values.put("box", box);
    values.put("cooperative", cooperative);
    values.put("at", transaction.at());
    values.put("textHash", vote.textHash());
    values.put("isSecret", vote.isSecret());
    values.put("closesAt", vote.closesAt());
    values.put("bylaws", vote.bylaws());
    values.put("quorum", vote.quorum().ofAll().toString());
    values.put("classQuorums", vote.quorum().classesWritten());
    values.put("electors", electors.size());
    values.put("classElectors", ClassCounts.written(byClass));
    transaction.run(OPEN, values);
    transaction.run(ADMIT, Map.of("box", box, "rows", electors.stream().map(this::row).toList()));
    return box;
  }

  private static void mustBeAbleToDecide(Map<MembershipClass, Integer> byClass, Quorum quorum) {
    if (byClass.isEmpty()) {
      throw refused("NO_ELECTORS");
    }
    for (MembershipClass of : quorum.ofClasses().keySet()) {
      if (!byClass.containsKey(of)) {
        throw refused("CLASS_WITHOUT_MEMBERS").with("membershipClassName", of.name());
      }
    }
  }

  private static Refusal refused(String why) {
    return new Refusal(RefusalCode.WRONG_STATE).with("electorate", why);
  }

  private Map<String, String> row(Elector elector) {
    return Map.of("person", elector.person(), "membershipClass", elector.membershipClass().name());
  }
}
