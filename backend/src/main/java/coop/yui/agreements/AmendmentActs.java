package coop.yui.agreements;

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
import coop.yui.network.AllianceState;
import coop.yui.network.AllianceTerms;
import coop.yui.network.Days;
import coop.yui.network.LockedAlliance;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What parties do with amendments. Each act takes the lock of the alliance, so that of two answers
 * at once the second sees the first, and an amendment is adopted once.
 */
@Component
class AmendmentActs {

  private static final int LONGEST_REASON = 1000;

  private static final String PROPOSE =
      """
      CYPHER 25
      MATCH (a:Alliance {id: $id})
      CREATE (m:Amendment {id: $amendment, proposedAt: $at, reason: $reason, changes: $changes, before: $before,
        after: $after, until: $until})
      CREATE (m)-[:AMENDS]->(a)
      WITH m
      MATCH (proposer:Organisation {id: $organisation})
      CREATE (m)-[:PROPOSED_BY]->(proposer)
      WITH m
      UNWIND $answers AS row
      MATCH (o:Organisation {id: row.organisation})
      CREATE (o)-[answer:ANSWERS]->(m)
      SET answer += row.answer
      """;
  private static final String CONSENT =
      """
      CYPHER 25
      MATCH (:Organisation {id: $organisation})-[answer:ANSWERS]->(m:Amendment {id: $amendment})
      SET answer.consentedAt = $at, answer.consentedBy = $viewer
      WITH m
      RETURN COUNT { MATCH (m)<-[other:ANSWERS]-(:Organisation) WHERE other.consentedAt IS NULL } AS missing
      """;
  private static final String DECLINE =
      """
      CYPHER 25
      MATCH (:Organisation {id: $organisation})-[answer:ANSWERS]->(m:Amendment {id: $amendment})
      SET answer.declinedAt = $at, answer.declinedBy = $viewer, answer.reason = $reason, m.declinedAt = $at
      """;
  private static final String WITHDRAW =
      """
      CYPHER 25
      MATCH (m:Amendment {id: $amendment})
      SET m.withdrawnAt = $at
      """;
  private static final String ADOPT =
      """
      CYPHER 25
      MATCH (m:Amendment {id: $amendment})-[:AMENDS]->(a:Alliance)
      SET m.adoptedAt = $at, m.before = $before, m.after = $after, a += $terms,
        a.commitmentsSince = CASE WHEN $promises THEN $today ELSE a.commitmentsSince END
      """;
  private static final String CHANGE_LAST_DAY =
      """
      CYPHER 25
      MATCH (one:Organisation)-[:PARTY_TO]->(a:Alliance {id: $id})
      MATCH (one)-[link:ALLIED_WITH]->(:Organisation)
      WHERE link.alliance = $id
      SET link.until = $until
      """;
  private static final String VOID_NOTICE =
      """
      CYPHER 25
      MATCH (a:Alliance {id: $id})
      REMOVE a.endedAt, a.endedFor, a.endedBy, a.endReason
      """;

  private final Graph graph;
  private final Amendments amendments;

  AmendmentActs(Graph graph, Amendments amendments) {
    this.graph = graph;
    this.amendments = amendments;
  }

  /** Which amendment a party consents to. */
  record ConsentToAmendmentInput(String amendment, String organisation) {}

  /** Which amendment a party declines. */
  record DeclineAmendmentInput(String amendment, String organisation, @Nullable String reason) {}

  /** Which amendment is taken back. */
  record WithdrawAmendmentInput(String amendment) {}

  /**
   * Proposes to change what was agreed, with the proposer's consent.
   *
   * @throws Refusal NOT_FOUND, NOT_ALLOWED, WRONG_STATE, ALREADY_SO when nothing would change or
   *     another amendment waits, INVALID_LENGTH, INVALID_VALUE, INVALID_DAY, ENDS_BEFORE_BEGINNING
   */
  AllianceAmendment propose(ProposeAmendmentInput input, Viewer viewer) {
    String person = viewer.mustBeSignedIn();
    String alliance = NodeKind.ALLIANCE.check(input.alliance(), "alliance");
    String reason = Texts.optional(input.reason(), LONGEST_REASON, "reason");
    String id =
        graph.write(
            Act.once("proposeAmendment", person, input.requestKey(), input.given()),
            transaction -> {
              LockedAlliance locked = LockedAlliance.lock(transaction, alliance, viewer);
              String organisation = locked.party(input.organisation());
              locked.mustBe(AllianceState.AGREED, AllianceState.IN_FORCE);
              if (amendments.isOpen(transaction, alliance, viewer)) {
                throw new Refusal(RefusalCode.ALREADY_SO).with("amendment", "OPEN");
              }
              AllianceTerms before = locked.terms();
              AllianceTerms after = input.terms(before);
              List<AllianceTerm> changes = AllianceTerm.differing(before, after);
              if (changes.isEmpty()) {
                throw new Refusal(RefusalCode.ALREADY_SO);
              }
              if (changes.contains(AllianceTerm.LAST_DAY)) {
                mustEndInTime(after.until(), locked);
              }
              String created = NodeKind.AMENDMENT.newId();
              Map<String, @Nullable Object> parameters = new HashMap<>();
              parameters.put("amendment", created);
              parameters.put("organisation", organisation);
              parameters.put("reason", reason);
              parameters.put("changes", changes);
              parameters.put("before", amendments.written(before));
              parameters.put("after", amendments.written(after));
              parameters.put(
                  "until", changes.contains(AllianceTerm.LAST_DAY) ? after.until() : null);
              parameters.put(
                  "answers", answers(locked.parties(), organisation, person, transaction.at()));
              locked.run(PROPOSE, parameters);
              locked.audit(created, changed(changes, before, after));
              locked.tell(NotificationKind.AMENDMENT_PROPOSED);
              return created;
            });
    return amendments.one(id, viewer);
  }

  /**
   * Consents for one party; with the last consent what was agreed is changed.
   *
   * @throws Refusal NOT_FOUND, NOT_ALLOWED, WRONG_STATE, ALREADY_ANSWERED
   */
  AllianceAmendment consent(ConsentToAmendmentInput input, Viewer viewer) {
    return act(
        "consentToAmendment",
        input.amendment(),
        viewer,
        (transaction, locked, amendment) -> {
          String organisation = mustBeUnanswered(input.organisation(), locked, amendment);
          Map<String, @Nullable Object> parameters =
              viewer.parameters(
                  Map.of(
                      "amendment", amendment.id(),
                      "organisation", organisation,
                      "at", transaction.at()));
          boolean isLast =
              transaction
                  .one(CONSENT, parameters, row -> row.get("missing").asInt() == 0)
                  .orElse(false);
          locked.audit(amendment.id(), Map.of("consentedBy", Change.to(organisation)));
          if (isLast) {
            adopt(locked, amendment);
          }
        });
  }

  /**
   * Declines for one party; the amendment falls.
   *
   * @throws Refusal NOT_FOUND, NOT_ALLOWED, WRONG_STATE, ALREADY_ANSWERED, INVALID_LENGTH,
   *     INVALID_VALUE
   */
  AllianceAmendment decline(DeclineAmendmentInput input, Viewer viewer) {
    String reason = Texts.optional(input.reason(), LONGEST_REASON, "reason");
    return act(
        "declineAmendment",
        input.amendment(),
        viewer,
        (transaction, locked, amendment) -> {
          String organisation = mustBeUnanswered(input.organisation(), locked, amendment);
          Map<String, @Nullable Object> parameters = new HashMap<>();
          parameters.put("organisation", organisation);
          parameters.put("reason", reason);
          run(locked, DECLINE, amendment, parameters);
          locked.audit(
              amendment.id(),
              Map.of("declinedBy", Change.to(organisation), "reason", Change.to(reason)));
          locked.tell(NotificationKind.AMENDMENT_DECLINED);
        });
  }

  /**
   * Takes an amendment back.
   *
   * @throws Refusal NOT_FOUND, NOT_ALLOWED, WRONG_STATE
   */
  AllianceAmendment withdraw(WithdrawAmendmentInput input, Viewer viewer) {
    return act(
        "withdrawAmendment",
        input.amendment(),
        viewer,
        (transaction, locked, amendment) -> {
          String organisation = locked.party(amendment.proposedBy());
          mustBeOpen(amendment);
          run(locked, WITHDRAW, amendment, Map.of());
          locked.audit(amendment.id(), Map.of("withdrawnBy", Change.to(organisation)));
          locked.tell(NotificationKind.AMENDMENT_WITHDRAWN);
        });
  }

  private interface Deed {
    void on(Transaction transaction, LockedAlliance locked, AllianceAmendment amendment);
  }

  private AllianceAmendment act(String name, String amendment, Viewer viewer, Deed deed) {
    String person = viewer.mustBeSignedIn();
    String alliance = amendments.one(amendment, viewer).alliance();
    graph.write(
        Act.of(name, person),
        transaction -> {
          LockedAlliance locked = LockedAlliance.lock(transaction, alliance, viewer);
          // Read again, now that nobody else can answer.
          AllianceAmendment now = amendments.one(transaction, amendment, viewer);
          deed.on(transaction, locked, now);
          transaction.announce(List.of(alliance, amendment));
          return amendment;
        });
    return amendments.one(amendment, viewer);
  }

  private static String mustBeUnanswered(
      String organisation, LockedAlliance locked, AllianceAmendment amendment) {
    String party = locked.party(organisation);
    mustBeOpen(amendment);
    boolean hasConsented =
        amendment.answers().stream()
            .anyMatch(
                answer -> answer.organisation().equals(party) && answer.consentedAt() != null);
    if (hasConsented) {
      throw new Refusal(RefusalCode.ALREADY_ANSWERED).field("organisation");
    }
    return party;
  }

  private static void mustBeOpen(AllianceAmendment amendment) {
    if (amendment.state() != AmendmentState.PROPOSED) {
      throw new Refusal(RefusalCode.WRONG_STATE).with("amendment", amendment.state().name());
    }
  }

  private void adopt(LockedAlliance locked, AllianceAmendment amendment) {
    AllianceTerms before = locked.terms();
    AllianceTerms after = AllianceTerm.merged(before, amendment.after(), amendment.changes());
    run(
        locked,
        ADOPT,
        amendment,
        Map.of(
            "before", amendments.written(before),
            "after", amendments.written(after),
            "terms", after.properties(),
            "promises", before.commitments().isEmpty() && !after.commitments().isEmpty()));
    if (!Objects.equals(before.until(), after.until())) {
      Map<String, @Nullable Object> until = new HashMap<>();
      until.put("until", after.until());
      locked.run(CHANGE_LAST_DAY, until);
      locked.run(VOID_NOTICE, Map.of());
    }
    locked.audit(locked.id(), changed(amendment.changes(), before, after));
    locked.tell(NotificationKind.AMENDMENT_ADOPTED);
  }

  private static void mustEndInTime(@Nullable LocalDate until, LockedAlliance locked) {
    Days.mustNotEndBefore(locked.since(), until);
    if (until != null && until.isBefore(locked.today())) {
      throw new Refusal(RefusalCode.INVALID_DAY).field("until");
    }
  }

  private static void run(
      LockedAlliance locked, String cypher, AllianceAmendment amendment, Map<String, ?> more) {
    Map<String, @Nullable Object> parameters = new HashMap<>(more);
    parameters.put("amendment", amendment.id());
    locked.run(cypher, parameters);
  }

  private static List<Map<String, Object>> answers(
      List<String> parties, String proposer, String person, OffsetDateTime at) {
    List<Map<String, Object>> answers = new ArrayList<>();
    for (int i = 0; i < parties.size(); i++) {
      Map<String, Object> answer = new HashMap<>(Map.of("position", i));
      if (parties.get(i).equals(proposer)) {
        answer.put("consentedAt", at);
        answer.put("consentedBy", person);
      }
      answers.add(Map.of("organisation", parties.get(i), "answer", answer));
    }
    return answers;
  }

  private static Map<String, Change> changed(
      List<AllianceTerm> changes, AllianceTerms before, AllianceTerms after) {
    Map<String, Change> changed = new HashMap<>();
    changes.forEach(term -> changed.put(term.field(), new Change(term.of(before), term.of(after))));
    return changed;
  }
}
