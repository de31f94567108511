package coop.yui.membership;

import coop.yui.bylaws.Bylaws;
import coop.yui.bylaws.BylawsVersions;
import coop.yui.bylaws.MembershipClass;
import coop.yui.graph.Act;
import coop.yui.graph.Graph;
import coop.yui.graph.NodeKind;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.Texts;
import coop.yui.graph.Transaction;
import coop.yui.graph.Transaction.Change;
import coop.yui.identity.NotificationKind;
import coop.yui.identity.Viewer;
import coop.yui.network.Days;
import coop.yui.offices.OfficeTerms;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

/** The way into a co-operative and out of it. */
@Component
class MembershipActs {

  static final int MOST_OPEN = 20;
  private static final int LONGEST_TEXT = 2000;

  private static final String LOCK_FOR_APPLYING =
      """
      CYPHER 25
      MATCH (o:Organisation {id: $cooperative})
      WHERE o.visibility IN $visibilities OR o.id IN $admitted
      WITH o
      LIMIT 1
      MATCH (person:Person {id: $viewer})
      SET person.lock = randomUUID()
      RETURN o.dissolvedOn IS NOT NULL AS isDissolved, o:WorkerCooperative OR o:MultiStakeholderCooperative AS isCooperative,
        EXISTS { MATCH (person)-[:HAS_MEMBERSHIP]->(m:Membership {cooperative: $cooperative}) WHERE m.openKey IS NOT NULL } AS isAlready,
        COUNT { MATCH (person)-[:HAS_MEMBERSHIP]->(m:Membership) WHERE m.pendingSince IS NOT NULL } AS open
      """;
  private static final String APPLY =
      """
      CYPHER 25
      MATCH (person:Person {id: $viewer})
      CREATE (person)-[:HAS_MEMBERSHIP]->(m:Membership {id: $id, createdAt: $at, cooperative: $cooperative,
        person: $viewer, openKey: $viewer + '|' + $cooperative, membershipClass: $membershipClass,
        statement: $statement, appliedAt: $at, pendingSince: $at})
      """;
  private static final String WITHDRAW =
      """
      CYPHER 25
      MATCH (m:Membership {id: $id})
      SET m.withdrawnAt = $at, m.openKey = NULL, m.pendingSince = NULL
      """;
  private static final String ACCEPT =
      """
      CYPHER 25
      MATCH (m:Membership {id: $id})
      SET m.acceptedAt = $at, m.answeredBy = $viewer
      """;
  private static final String DECLINE =
      """
      CYPHER 25
      MATCH (m:Membership {id: $id})
      SET m.declinedAt = $at, m.answeredBy = $viewer, m.answer = $answer, m.openKey = NULL, m.pendingSince = NULL
      """;
  private static final String END =
      """
      CYPHER 25
      MATCH (person:Person {id: $person})-[:HAS_MEMBERSHIP]->(m:Membership {id: $id})
      SET m.until = $until, m.ending = $ending, m.endReason = $reason, m.endRecordedAt = $at, m.endRecordedBy = $viewer,
        m.openKey = NULL, m.pendingSince = NULL
      WITH person
      MATCH (person)-[r:MEMBER_OF {id: $id}]->(:Organisation)
      SET r.until = $until
      """;

  private final Graph graph;
  private final Memberships memberships;
  private final BylawsVersions bylaws;

  MembershipActs(Graph graph, Memberships memberships, BylawsVersions bylaws) {
    this.graph = graph;
    this.memberships = memberships;
    this.bylaws = bylaws;
  }

  /** Which co-operative, in which class, and why. */
  record ApplyForMembershipInput(
      String requestKey,
      String cooperative,
      MembershipClass membershipClass,
      @Nullable String statement) {}

  /** Which application is taken back. */
  record WithdrawApplicationInput(String membership) {}

  /** Which application is accepted. */
  record AcceptApplicationInput(String membership) {}

  /** Which application is declined, and why. */
  record DeclineApplicationInput(String membership, String reason) {}

  /** Which membership ends with which day. */
  record LeaveCooperativeInput(String membership, LocalDate lastDay, @Nullable String reason) {}

  /** Whose membership ended with her death. */
  record RecordDeathInput(String membership, LocalDate diedOn) {}

  /**
   * Applies for membership.
   *
   * @throws Refusal NOT_SIGNED_IN, NOT_FOUND, DISSOLVED, WRONG_STATE for what is no co-operative or
   *     has no bylaws, INVALID_VALUE for a class the bylaws do not know, ALREADY_SO, TOO_MANY,
   *     INVALID_LENGTH
   */
  Membership apply(ApplyForMembershipInput input, Viewer viewer) {
    String person = viewer.mustBeSignedIn();
    String cooperative = NodeKind.ORGANISATION.check(input.cooperative(), "cooperative");
    String statement = Texts.optional(input.statement(), LONGEST_TEXT, "statement");
    String id =
        graph.write(
            Act.once("applyForMembership", person, input.requestKey(), input),
            transaction -> {
              String created = NodeKind.MEMBERSHIP.newId();
              Map<String, @Nullable Object> parameters =
                  viewer.parameters(
                      Map.of(
                          "id",
                          created,
                          "cooperative",
                          cooperative,
                          "membershipClass",
                          input.membershipClass(),
                          "at",
                          transaction.at()));
              parameters.put("statement", statement);
              mustBeNew(
                  transaction
                      .one(LOCK_FOR_APPLYING, parameters, Function.identity())
                      .orElseThrow(() -> new Refusal(RefusalCode.NOT_FOUND).field("cooperative")));
              mustKnow(transaction, cooperative, input.membershipClass());
              transaction.run(APPLY, parameters);
              transaction.audit(
                  created,
                  List.of(cooperative),
                  Map.of("membershipClass", Change.to(input.membershipClass())));
              LockedMembership.tellCooperative(
                  transaction, created, cooperative, NotificationKind.MEMBERSHIP_APPLIED, person);
              transaction.announce(List.of(created, person, cooperative));
              return created;
            });
    return memberships.one(id, viewer);
  }

  private static void mustBeNew(Record outcome) {
    if (outcome.get("isDissolved").asBoolean()) {
      throw new Refusal(RefusalCode.DISSOLVED);
    }
    if (!outcome.get("isCooperative").asBoolean()) {
      throw new Refusal(RefusalCode.WRONG_STATE)
          .field("cooperative")
          .with("membership", "NO_COOPERATIVE");
    }
    if (outcome.get("isAlready").asBoolean()) {
      throw new Refusal(RefusalCode.ALREADY_SO);
    }
    if (outcome.get("open").asInt() >= MOST_OPEN) {
      throw new Refusal(RefusalCode.TOO_MANY).with("maximum", MOST_OPEN);
    }
  }

  private void mustKnow(Transaction transaction, String cooperative, MembershipClass asked) {
    Bylaws rules = Rules.inForce(bylaws, transaction, cooperative);
    if (!Rules.knows(rules, asked)) {
      throw new Refusal(RefusalCode.INVALID_VALUE)
          .field("membershipClass")
          .with("membershipClass", asked.name());
    }
  }

  /**
   * Takes one's own application back, as long as no share is paid.
   *
   * @throws Refusal NOT_SIGNED_IN, NOT_FOUND, NOT_ALLOWED, WRONG_STATE
   */
  Membership withdraw(WithdrawApplicationInput input, Viewer viewer) {
    return act(
        "withdrawApplication",
        input.membership(),
        viewer,
        locked -> {
          if (!locked.isOwn()) {
            throw new Refusal(RefusalCode.NOT_ALLOWED);
          }
          locked.mustBe(MembershipState.APPLIED, MembershipState.ACCEPTED);
          if (locked.membership().shares() > 0) {
            throw new Refusal(RefusalCode.WRONG_STATE)
                .field("membership")
                .with("membership", "SHARES_PAID");
          }
          locked.run(WITHDRAW, Map.of());
          locked.audit(Map.of("withdrawn", Change.to(true)));
        });
  }

  /**
   * Accepts an application; she is a member once her first shares are paid (clause 2.1.1).
   *
   * @throws Refusal NOT_SIGNED_IN, NOT_FOUND, NOT_ALLOWED also for one's own, WRONG_STATE
   */
  Membership accept(AcceptApplicationInput input, Viewer viewer) {
    return act(
        "acceptApplication",
        input.membership(),
        viewer,
        locked -> {
          mustBeAnswerable(locked);
          locked.run(ACCEPT, Map.of());
          locked.tellPerson(NotificationKind.MEMBERSHIP_ACCEPTED);
          locked.audit(Map.of("accepted", Change.to(true)));
        });
  }

  /**
   * Declines an application and says why.
   *
   * @throws Refusal NOT_SIGNED_IN, NOT_FOUND, NOT_ALLOWED also for one's own, WRONG_STATE,
   *     INVALID_LENGTH
   */
  Membership decline(DeclineApplicationInput input, Viewer viewer) {
    return act(
        "declineApplication",
        input.membership(),
        viewer,
        locked -> {
          mustBeAnswerable(locked);
          String answer = Texts.required(input.reason(), LONGEST_TEXT, "reason");
          locked.run(DECLINE, Map.of("answer", answer));
          locked.tellPerson(NotificationKind.MEMBERSHIP_DECLINED);
          locked.audit(Map.of("declined", Change.to(true)));
        });
  }

  private static void mustBeAnswerable(LockedMembership locked) {
    locked.mustActForCooperative();
    if (locked.isOwn()) {
      throw new Refusal(RefusalCode.NOT_ALLOWED);
    }
    locked.mustBe(MembershipState.APPLIED);
  }

  /**
   * Ends a membership with a day: the member herself, or somebody who acts for the co-operative and
   * has it in writing from her.
   *
   * @throws Refusal NOT_SIGNED_IN, NOT_FOUND, NOT_ALLOWED, WRONG_STATE, INVALID_DAY for a day gone
   *     by, ALREADY_SO
   */
  Membership leave(LeaveCooperativeInput input, Viewer viewer) {
    String reason = Texts.optional(input.reason(), LONGEST_TEXT, "reason");
    return act(
        "leaveCooperative",
        input.membership(),
        viewer,
        locked -> {
          if (!locked.isOwn()) {
            locked.mustActForCooperative();
          }
          if (input.lastDay().isBefore(Days.today())) {
            throw new Refusal(RefusalCode.INVALID_DAY).field("lastDay");
          }
          end(locked, input.lastDay(), MembershipEnding.LEFT, reason);
        });
  }

  /**
   * Records that a member died.
   *
   * @throws Refusal NOT_SIGNED_IN, NOT_FOUND, NOT_ALLOWED also for one's own, WRONG_STATE,
   *     INVALID_DAY
   */
  Membership recordDeath(RecordDeathInput input, Viewer viewer) {
    return act(
        "recordDeath",
        input.membership(),
        viewer,
        locked -> {
          locked.mustActForCooperative();
          if (locked.isOwn()) {
            throw new Refusal(RefusalCode.NOT_ALLOWED);
          }
          LocalDate since = locked.membership().since();
          if (input.diedOn().isAfter(Days.today())
              || (since != null && input.diedOn().isBefore(since))) {
            throw new Refusal(RefusalCode.INVALID_DAY).field("diedOn");
          }
          end(locked, input.diedOn(), MembershipEnding.DIED, null);
        });
  }

  /** Ends a membership with a day and tells those concerned. */
  static void end(
      LockedMembership locked, LocalDate until, MembershipEnding ending, @Nullable String reason) {
    locked.mustBe(MembershipState.MEMBER);
    if (locked.membership().until() != null && ending == MembershipEnding.LEFT) {
      throw new Refusal(RefusalCode.ALREADY_SO);
    }
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("until", until);
    parameters.put("ending", ending);
    parameters.put("reason", reason);
    locked.run(END, parameters);
    OfficeTerms.endOf(
        locked.transaction(),
        locked.membership().cooperative(),
        locked.membership().person(),
        Days.endOf(until),
        locked.viewer().person());
    locked.tellPerson(NotificationKind.MEMBERSHIP_ENDED);
    locked.tellCooperative(NotificationKind.MEMBERSHIP_ENDED);
    locked.audit(
        Map.of(
            "until", new Change(locked.membership().until(), until), "ending", Change.to(ending)));
  }

  private Membership act(
      String name, String membership, Viewer viewer, Consumer<LockedMembership> deed) {
    String id = NodeKind.MEMBERSHIP.check(membership, "membership");
    graph.write(
        Act.of(name, viewer.mustBeSignedIn()),
        transaction -> {
          deed.accept(LockedMembership.lock(transaction, id, viewer));
          return id;
        });
    return memberships.one(id, viewer);
  }
}
