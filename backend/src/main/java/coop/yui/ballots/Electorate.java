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
import org.jspecify.annotations.Nullable;

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
        openedAt: $at, closesAt: $closesAt, uncounted: $closesAt, bylaws: $bylaws, assembly: $assembly, quorum: $quorum,
        classQuorums: $classQuorums, electors: $electors, classElectors: $classElectors})
      """;
  private static final String ADMIT =
      """
      CYPHER 25
      UNWIND $rows AS row
      CREATE (:Elector {key: $box + '|' + row.person, box: $box, person: row.person,
        membershipClass: row.membershipClass, proxy: row.proxy, awaited: coalesce(row.proxy, row.person)})
      """;
  private static final String PERSONS =
      """
      CYPHER 25
      MATCH (e:Elector)
      WHERE e.box = $box
      RETURN DISTINCT coalesce(e.proxy, e.person) AS person
      """;

  /** Keeps its own list. */
  public Electorate {
    electors = List.copyOf(electors);
  }

  /**
   * Somebody who may vote.
   *
   * @param proxy the id of who votes for her; absent when she does so herself
   */
  public record Elector(String person, MembershipClass membershipClass, @Nullable String proxy) {}

  /**
   * A vote as it is opened.
   *
   * @param textHash the SHA-256 of what is voted on
   * @param bylaws the id of the version whose rules decide
   */
  public record Vote(
      String textHash, boolean isSecret, OffsetDateTime closesAt, String bylaws, Quorum quorum) {

    /** The same vote within an assembly, whose quorum is that of those who are there. */
    private Vote within(Meeting meeting) {
      return new Vote(textHash, isSecret, meeting.closesAt(), bylaws, Quorum.NONE);
    }
  }

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
                    MembershipClass.valueOf(row.get("membershipClass").asString()),
                    null)));
  }

  /** The ids of those who vote with this box, for themselves or for others. */
  public static List<String> of(Transaction transaction, String box) {
    return transaction.run(PERSONS, Map.of("box", box), row -> row.get("person").asString());
  }

  /** The ids of those who vote, for themselves or for others. */
  public List<String> persons() {
    return electors.stream()
        .map(elector -> elector.proxy() == null ? elector.person() : elector.proxy())
        .distinct()
        .toList();
  }

  /** Those of these classes. */
  Electorate of(Collection<MembershipClass> classes) {
    return new Electorate(
        cooperative,
        electors.stream().filter(elector -> classes.contains(elector.membershipClass())).toList());
  }

  /** How many they are. */
  Map<MembershipClass, Integer> byClass() {
    return electors.stream().collect(groupingBy(Elector::membershipClass, summingInt(each -> 1)));
  }

  /** A vote that was opened: the id of the ballot box and who votes. */
  public record Opened(String box, Electorate electorate) {}

  /**
   * Opens a vote of the members of these classes today, or of those of them who are in a meeting;
   * what is voted on is to be linked to the ballot box.
   *
   * @throws Refusal WRONG_STATE without electors, where a class with a quorum of its own has none,
   *     or when fewer are in the meeting than the quorum asks for
   */
  public static Opened open(
      Transaction transaction,
      String cooperative,
      Collection<MembershipClass> classes,
      @Nullable Meeting meeting,
      Vote vote) {
    if (meeting == null) {
      Electorate electorate = of(transaction, cooperative, classes);
      return new Opened(electorate.vote(transaction, vote), electorate);
    }
    Electorate there = meeting.electorate(classes, vote.quorum());
    return new Opened(there.vote(transaction, vote.within(meeting), meeting.assembly()), there);
  }

  /**
   * Opens a vote of theirs and gives the id of the ballot box; what is voted on is to be linked to
   * it.
   *
   * @throws Refusal WRONG_STATE without electors, or where a class with a quorum of its own has
   *     none
   */
  public String vote(Transaction transaction, Vote vote) {
    return vote(transaction, vote, null);
  }

  private String vote(Transaction transaction, Vote vote, @Nullable String assembly) {
    Map<MembershipClass, Integer> byClass = byClass();
    mustBeAbleToDecide(byClass, vote.quorum());
    String box = NodeKind.BALLOTBOX.newId();
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("assembly", assembly);
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

  private Map<String, @Nullable String> row(Elector elector) {
    Map<String, @Nullable String> row = new HashMap<>();
    row.put("person", elector.person());
    row.put("membershipClass", elector.membershipClass().name());
    row.put("proxy", elector.proxy());
    return row;
  }
}
