package coop.yui.membership;

import coop.yui.bylaws.Bylaws;
import coop.yui.bylaws.BylawsParameter;
import coop.yui.bylaws.BylawsVersions;
import coop.yui.bylaws.MembershipClass;
import coop.yui.graph.Act;
import coop.yui.graph.Graph;
import coop.yui.graph.NodeKind;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.Transaction;
import coop.yui.graph.Transaction.Change;
import coop.yui.identity.NotificationKind;
import coop.yui.identity.Persons;
import coop.yui.identity.Representations;
import coop.yui.identity.Viewer;
import coop.yui.network.Days;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Registers are opened with the people who are members already: the founders, at least as many as
 * the bylaws ask for, or the members of a co-operative that comes to the portal later. Everybody
 * else applies.
 */
@Component
class RegisterActs {

  static final int MOST_AT_ONCE = 500;
  private static final String LOCK =
      """
      CYPHER 25
      MERGE (register:MemberRegister {cooperative: $cooperative})
      SET register.lock = randomUUID()
      WITH register
      MATCH (o:Organisation {id: $cooperative})
      RETURN o.dissolvedOn IS NOT NULL AS isDissolved, register.lastNumber IS NOT NULL AS isOpen
      """;
  private static final String HINDERED =
      """
      CYPHER 25
      UNWIND $rows AS row
      OPTIONAL MATCH (person:Person {id: row.person})
      WITH row, person
      WHERE person IS NULL
        OR EXISTS { MATCH (person)-[:HAS_MEMBERSHIP]->(m:Membership {cooperative: $cooperative}) WHERE m.openKey IS NOT NULL }
      RETURN row.position AS position, person IS NULL AS isUnknown
      ORDER BY position
      LIMIT 1
      """;
  private static final String OPEN =
      """
      CYPHER 25
      MATCH (register:MemberRegister {cooperative: $cooperative})
      SET register.lastNumber = size($rows)
      WITH register
      MATCH (o:Organisation {id: $cooperative})
      UNWIND $rows AS row
      MATCH (person:Person {id: row.person})
      CREATE (person)-[:HAS_MEMBERSHIP]->(m:Membership {id: row.id, createdAt: $at, cooperative: $cooperative,
        person: row.person, openKey: row.person + '|' + $cooperative, membershipClass: row.membershipClass,
        appliedAt: $at, acceptedAt: $at, answeredBy: $viewer, openedWith: true, since: row.since, number: row.number})
      CREATE (m)-[:SUBSCRIBED]->(:ShareSubscription {id: row.subscription, createdAt: $at, shares: row.shares,
        amountMinor: row.amountMinor, currency: row.currency, subscribedAt: $at, subscribedBy: $viewer,
        paidOn: row.since, paymentRecordedAt: $at, paymentRecordedBy: $viewer})
      CREATE (person)-[:MEMBER_OF {id: row.id, membershipClass: row.membershipClass, since: row.since}]->(o)
      """;

  private final Graph graph;
  private final BylawsVersions bylaws;

  RegisterActs(Graph graph, BylawsVersions bylaws) {
    this.graph = graph;
    this.bylaws = bylaws;
  }

  /**
   * Somebody who is a member already; exactly one of person and email is given.
   *
   * @param shares how many, paid by the day when the membership began
   */
  record RegisteredMemberInput(
      @Nullable String person,
      @Nullable String email,
      MembershipClass membershipClass,
      LocalDate since,
      int shares) {}

  /** Whose register, and who is in it. */
  record OpenRegisterInput(
      String requestKey, String cooperative, List<RegisteredMemberInput> members) {}

  /**
   * Opens a register.
   *
   * @return the id of the co-operative
   * @throws Refusal NOT_SIGNED_IN, NOT_ALLOWED, DISSOLVED, WRONG_STATE without bylaws, ALREADY_SO
   *     when it is open or somebody has applied, LAW_FORBIDS for fewer people than the bylaws ask
   *     for or too large a holding, TOO_MANY, NOT_FOUND, PARTY_TWICE, INVALID_VALUE, INVALID_DAY
   */
  String open(OpenRegisterInput input, Viewer viewer) {
    String person = viewer.mustBeSignedIn();
    String cooperative = NodeKind.ORGANISATION.check(input.cooperative(), "cooperative");
    if (!viewer.isRepresentativeOf(cooperative)) {
      throw new Refusal(RefusalCode.NOT_ALLOWED);
    }
    if (input.members().size() > MOST_AT_ONCE) {
      throw new Refusal(RefusalCode.TOO_MANY).field("members").with("maximum", MOST_AT_ONCE);
    }
    return graph.write(
        Act.once("openRegister", person, input.requestKey(), input),
        transaction -> {
          mustBeClosed(transaction, cooperative);
          Representations.mustActFor(transaction, cooperative, viewer);
          Bylaws rules = Rules.inForce(bylaws, transaction, cooperative);
          List<Map<String, Object>> rows = rows(transaction, input.members(), rules);
          mustBeUnhindered(transaction, cooperative, rows);
          transaction.run(
              OPEN,
              Map.of(
                  "cooperative",
                  cooperative,
                  "viewer",
                  person,
                  "at",
                  transaction.at(),
                  "rows",
                  numbered(rows)));
          rows.forEach(row -> tell(transaction, row, cooperative, person));
          transaction.announce(List.of(cooperative));
          return cooperative;
        });
  }

  private static void mustBeClosed(Transaction transaction, String cooperative) {
    var found =
        transaction
            .one(LOCK, Map.of("cooperative", cooperative), row -> row)
            .orElseThrow(() -> new Refusal(RefusalCode.NOT_FOUND).field("cooperative"));
    if (found.get("isDissolved").asBoolean()) {
      throw new Refusal(RefusalCode.DISSOLVED);
    }
    if (found.get("isOpen").asBoolean()) {
      throw new Refusal(RefusalCode.ALREADY_SO);
    }
  }

  private static List<Map<String, Object>> rows(
      Transaction transaction, List<RegisteredMemberInput> members, Bylaws rules) {
    mustBeEnough(members.size(), rules);
    Set<String> persons = new HashSet<>();
    List<Map<String, Object>> rows = new ArrayList<>();
    long all = members.stream().mapToLong(RegisteredMemberInput::shares).sum();
    for (int i = 0; i < members.size(); i++) {
      RegisteredMemberInput member = members.get(i);
      String field = "members." + i + ".";
      String person = Persons.chosen(transaction, member.person(), member.email());
      if (!persons.add(person)) {
        throw new Refusal(RefusalCode.PARTY_TWICE).field(field + "person").with("member", i + 1);
      }
      mustFit(member, field, all, members.size(), rules);
      Money amount = rules.terms().shareValue().multipliedBy(member.shares());
      Map<String, Object> row = new HashMap<>();
      row.put("position", i);
      row.put("person", person);
      row.put("id", NodeKind.MEMBERSHIP.newId());
      row.put("subscription", NodeKind.SUBSCRIPTION.newId());
      row.put("membershipClass", member.membershipClass());
      row.put("since", member.since());
      row.put("shares", member.shares());
      row.put("amountMinor", amount.getAmountMinorLong());
      row.put("currency", amount.getCurrencyUnit().getCode());
      rows.add(row);
    }
    return rows;
  }

  private static void mustBeEnough(int members, Bylaws rules) {
    int fewest = rules.terms().count(BylawsParameter.FOUNDING_MEMBERS);
    if (members < fewest) {
      throw Rules.forbidden(rules, BylawsParameter.FOUNDING_MEMBERS)
          .field("members")
          .with("foundingMembers", fewest);
    }
  }

  private static void mustFit(
      RegisteredMemberInput member, String field, long all, int members, Bylaws rules) {
    if (!Rules.knows(rules, member.membershipClass())) {
      throw new Refusal(RefusalCode.INVALID_VALUE)
          .field(field + "membershipClass")
          .with("membershipClass", member.membershipClass().name());
    }
    int least = Math.max(1, Rules.smallestHolding(rules));
    if (member.shares() < least || member.shares() > ShareActs.MOST_SHARES) {
      throw new Refusal(RefusalCode.INVALID_VALUE)
          .field(field + "shares")
          .with("leastShares", least);
    }
    long most = Rules.largestHolding(rules, all - member.shares(), members - 1L);
    if (member.shares() > most) {
      throw Rules.tooLarge(rules, most).field(field + "shares");
    }
    if (member.since().isAfter(Days.today())) {
      throw new Refusal(RefusalCode.INVALID_DAY).field(field + "since");
    }
  }

  private static void mustBeUnhindered(
      Transaction transaction, String cooperative, List<Map<String, Object>> rows) {
    transaction
        .one(HINDERED, Map.of("rows", rows, "cooperative", cooperative), row -> row)
        .ifPresent(
            row -> {
              int position = row.get("position").asInt();
              throw new Refusal(
                      row.get("isUnknown").asBoolean()
                          ? RefusalCode.NOT_FOUND
                          : RefusalCode.ALREADY_SO)
                  .field("members." + position + ".person")
                  .with("member", position + 1);
            });
  }

  /** Who was there first has the lower number. */
  private static List<Map<String, Object>> numbered(List<Map<String, Object>> rows) {
    List<Map<String, Object>> inOrder = new ArrayList<>(rows);
    inOrder.sort(Comparator.comparing(row -> (LocalDate) row.get("since")));
    for (int i = 0; i < inOrder.size(); i++) {
      inOrder.get(i).put("number", i + 1);
    }
    return inOrder;
  }

  private static void tell(
      Transaction transaction, Map<String, Object> row, String cooperative, String by) {
    String id = String.valueOf(row.get("id"));
    transaction.audit(
        id,
        List.of(cooperative),
        Map.of("since", Change.to(row.get("since")), "shares", Change.to(row.get("shares"))));
    LockedMembership.tell(
        transaction,
        List.of(String.valueOf(row.get("person"))),
        id,
        NotificationKind.MEMBERSHIP_BEGUN,
        by);
  }
}
