package coop.yui.network;

import static java.util.Objects.requireNonNullElse;

import coop.yui.graph.Act;
import coop.yui.graph.Graph;
import coop.yui.graph.NodeKind;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.Texts;
import coop.yui.graph.Transaction.Change;
import coop.yui.identity.NotificationKind;
import coop.yui.identity.Viewer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What parties do with an alliance. Each act first takes the alliance's lock, then looks who may
 * act and where the alliance stands, and then acts.
 */
@Component
class AllianceActs {

  private static final int LONGEST_REASON = 1000;

  private static final String CONSENT =
      """
      CYPHER 25
      MATCH (:Organisation {id: $organisation})-[answer:PARTY_TO]->(a:Alliance {id: $id})
      SET answer.consentedAt = $at, answer.consentedBy = $viewer
      """;
  private static final String COME_INTO_FORCE =
      """
      CYPHER 25
      MATCH (a:Alliance {id: $id})
      SET a.agreedAt = $at, a.since = CASE WHEN a.since > $today THEN a.since ELSE $today END
      WITH a
      MATCH (one:Organisation)-[:PARTY_TO]->(a)<-[:PARTY_TO]-(other:Organisation)
      WHERE one.id < other.id
      CREATE (one)-[:ALLIED_WITH {alliance: a.id, since: a.since, until: a.until}]->(other)
      """;
  private static final String DECLINE =
      """
      CYPHER 25
      MATCH (:Organisation {id: $organisation})-[answer:PARTY_TO]->(a:Alliance {id: $id})
      SET answer.declinedAt = $at, answer.declinedBy = $viewer, answer.reason = $reason, a.declinedAt = $at
      """;
  private static final String WITHDRAW =
      """
      CYPHER 25
      MATCH (a:Alliance {id: $id})
      SET a.withdrawnAt = $at, a.endedAt = $at, a.endedFor = $organisation, a.endedBy = $viewer,
        a.endReason = $reason
      """;
  private static final String END =
      """
      CYPHER 25
      MATCH (a:Alliance {id: $id})
      SET a.until = $until, a.endedAt = $at, a.endedFor = $organisation, a.endedBy = $viewer,
        a.endReason = $reason
      """;
  private static final String END_LINKS =
      """
      CYPHER 25
      MATCH (:Organisation)-[link:ALLIED_WITH]->(:Organisation)
      WHERE link.alliance = $id
      SET link.until = $until
      """;

  private final Graph graph;
  private final Alliances alliances;

  AllianceActs(Graph graph, Alliances alliances) {
    this.graph = graph;
    this.alliances = alliances;
  }

  /** Which alliance a party consents to. */
  record ConsentToAllianceInput(String alliance, String organisation) {}

  /** Which alliance a party declines. */
  record DeclineAllianceInput(String alliance, String organisation, @Nullable String reason) {}

  /** Which proposal is taken back. */
  record WithdrawAllianceInput(String alliance, @Nullable String reason) {}

  /** Which alliance a party wants to end. */
  record EndAllianceInput(
      String alliance, String organisation, @Nullable LocalDate until, @Nullable String reason) {}

  /**
   * Consents for one party; with the last consent the alliance comes into force.
   *
   * @throws Refusal NOT_FOUND, NOT_ALLOWED, WRONG_STATE, ALREADY_ANSWERED
   */
  Alliance consent(ConsentToAllianceInput input, Viewer viewer) {
    return act(
        "consentToAlliance",
        input.alliance(),
        viewer,
        standing -> {
          String organisation = standing.party(input.organisation());
          standing.mustBe(AllianceState.PROPOSED);
          if (standing.consented().contains(organisation)) {
            throw new Refusal(RefusalCode.ALREADY_ANSWERED).field("organisation");
          }
          standing.run(CONSENT, Map.of("organisation", organisation));
          boolean isLast = standing.consented().size() + 1 == standing.parties().size();
          if (isLast) {
            standing.run(COME_INTO_FORCE, Map.of());
          }
          standing.audit(standing.id(), Map.of("consentedBy", Change.to(organisation)));
          standing.tell(
              isLast ? NotificationKind.ALLIANCE_IN_FORCE : NotificationKind.ALLIANCE_CONSENTED);
        });
  }

  /**
   * Declines for one party; the proposal falls.
   *
   * @throws Refusal NOT_FOUND, NOT_ALLOWED, WRONG_STATE, ALREADY_ANSWERED, INVALID_LENGTH,
   *     INVALID_VALUE
   */
  Alliance decline(DeclineAllianceInput input, Viewer viewer) {
    String reason = reason(input.reason());
    return act(
        "declineAlliance",
        input.alliance(),
        viewer,
        standing -> {
          String organisation = standing.party(input.organisation());
          standing.mustBe(AllianceState.PROPOSED);
          if (standing.consented().contains(organisation)) {
            throw new Refusal(RefusalCode.ALREADY_ANSWERED).field("organisation");
          }
          standing.run(DECLINE, values("organisation", organisation, "reason", reason));
          standing.audit(
              standing.id(),
              Map.of("declinedBy", Change.to(organisation), "reason", Change.to(reason)));
          standing.tell(NotificationKind.ALLIANCE_DECLINED);
        });
  }

  /**
   * Takes a proposal back.
   *
   * @throws Refusal NOT_FOUND, NOT_ALLOWED, WRONG_STATE, INVALID_LENGTH, INVALID_VALUE
   */
  Alliance withdraw(WithdrawAllianceInput input, Viewer viewer) {
    String reason = reason(input.reason());
    return act(
        "withdrawAlliance",
        input.alliance(),
        viewer,
        standing -> {
          String organisation = standing.proposer();
          standing.mustBe(AllianceState.PROPOSED);
          standing.run(WITHDRAW, values("organisation", organisation, "reason", reason));
          standing.audit(
              standing.id(),
              Map.of("withdrawnBy", Change.to(organisation), "reason", Change.to(reason)));
          standing.tell(NotificationKind.ALLIANCE_WITHDRAWN);
        });
  }

  /**
   * Gives notice. The alliance ends when the notice has run, or later if asked so, and never after
   * the last day it had.
   *
   * @throws Refusal NOT_FOUND, NOT_ALLOWED, WRONG_STATE, ALREADY_SO when notice was given before,
   *     INVALID_DAY with `earliest`, INVALID_LENGTH, INVALID_VALUE
   */
  Alliance end(EndAllianceInput input, Viewer viewer) {
    String reason = reason(input.reason());
    return act(
        "endAlliance",
        input.alliance(),
        viewer,
        standing -> {
          String organisation = standing.party(input.organisation());
          standing.mustBe(AllianceState.IN_FORCE, AllianceState.AGREED);
          if (standing.endingAt() != null) {
            throw new Refusal(RefusalCode.ALREADY_SO);
          }
          LocalDate until = endAskedFor(standing, input.until());
          Map<String, @Nullable Object> parameters =
              values("organisation", organisation, "reason", reason);
          parameters.put("until", until);
          standing.run(END, parameters);
          standing.run(END_LINKS, parameters);
          standing.audit(
              standing.id(),
              Map.of(
                  "endedBy", Change.to(organisation),
                  "until", new Change(standing.until(), until),
                  "reason", Change.to(reason)));
          standing.tell(NotificationKind.ALLIANCE_ENDED);
        });
  }

  private Alliance act(String name, String alliance, Viewer viewer, Consumer<LockedAlliance> deed) {
    String person = viewer.mustBeSignedIn();
    String id = NodeKind.ALLIANCE.check(alliance, "alliance");
    graph.write(
        Act.of(name, person),
        transaction -> {
          deed.accept(LockedAlliance.lock(transaction, id, viewer));
          return id;
        });
    return alliances.one(id, viewer);
  }

  private static LocalDate endAskedFor(LockedAlliance standing, @Nullable LocalDate asked) {
    LocalDate noticed = standing.today().plusDays(standing.terms().noticeDays());
    LocalDate since = standing.since();
    LocalDate until = standing.until();
    LocalDate begun = since != null && since.isAfter(noticed) ? since : noticed;
    LocalDate earliest = until != null && until.isBefore(begun) ? until : begun;
    LocalDate day = requireNonNullElse(asked, earliest);
    boolean isTooLate = until != null && day.isAfter(until);
    if (day.isBefore(earliest) || isTooLate) {
      throw new Refusal(RefusalCode.INVALID_DAY)
          .field("until")
          .with("earliest", earliest.toString());
    }
    return day;
  }

  private static @Nullable String reason(@Nullable String text) {
    return Texts.optional(text, LONGEST_REASON, "reason");
  }

  private static Map<String, @Nullable Object> values(
      String one, String first, String other, @Nullable String second) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put(one, first);
    values.put(other, second);
    return values;
  }
}
