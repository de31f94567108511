package coop.yui.elections;

import coop.yui.ballots.Electorate;
import coop.yui.bylaws.Bylaws;
import coop.yui.bylaws.BylawsParameter;
import coop.yui.bylaws.BylawsTerms;
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
import coop.yui.identity.Notifications;
import coop.yui.identity.Representations;
import coop.yui.identity.Viewer;
import coop.yui.network.Days;
import coop.yui.offices.OfficeKind;
import coop.yui.offices.OfficeTerms;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How those who act for a co-operative convene an election, change it or call it off. */
@Component
class ElectionActs {

  private static final String UNDER_WAY =
      """
      CYPHER 25
      MATCH (el:Election)
      WHERE el.cooperative = $cooperative AND el.id > '' AND el.office = $office
        AND coalesce(el.membershipClass, '') = coalesce($membershipClass, '')
        AND el.cancelledAt IS NULL
        AND NOT EXISTS { MATCH (el)-[:DECIDED_IN]->(b:BallotBox) WHERE b.outcome IS NOT NULL }
      RETURN count(el) > 0 AS isSo
      """;
  private static final String CONVENE =
      """
      CYPHER 25
      CREATE (:Election {id: $id, createdAt: $at, cooperative: $cooperative, office: $office, kind: $kind, seats: $seats,
        membershipClass: $membershipClass, method: $method, convenedBy: $viewer, convenedAt: $at, noticeDays: $noticeDays,
        nominationsUntil: $nominationsUntil, votingFrom: $votingFrom})
      """;
  private static final String NOTICE_DAYS =
      """
      CYPHER 25
      MATCH (el:Election {id: $id})
      RETURN el.noticeDays AS noticeDays
      """;
  private static final String CHANGE =
      """
      CYPHER 25
      MATCH (el:Election {id: $id})
      SET el.nominationsUntil = $nominationsUntil, el.seats = $seats, el.votingFrom = $votingFrom
      """;
  private static final String CANCEL =
      """
      CYPHER 25
      MATCH (el:Election {id: $id})
      SET el.cancelledAt = $at, el.cancelledBy = $viewer
      WITH el
      MATCH (el)-[:HAS_CANDIDACY]->(c:Candidacy)
      SET c.awaited = NULL
      """;

  private final Graph graph;
  private final Elections elections;
  private final BylawsVersions bylaws;

  ElectionActs(Graph graph, Elections elections, BylawsVersions bylaws) {
    this.graph = graph;
    this.elections = elections;
    this.bylaws = bylaws;
  }

  /** What is elected where. */
  record ConveneElectionInput(
      String requestKey,
      String cooperative,
      OfficeKind office,
      ElectionKind kind,
      int seats,
      @Nullable MembershipClass membershipClass,
      LocalDate nominationsUntil) {}

  /** What is changed; what is absent stays. */
  record ChangeElectionInput(
      String election, @Nullable LocalDate nominationsUntil, @Nullable Integer seats) {}

  /** Which election is called off. */
  record CancelElectionInput(String election) {}

  /**
   * Convenes an election.
   *
   * @throws Refusal NOT_SIGNED_IN, INVALID_ID, NOT_FOUND, NOT_ALLOWED, INVALID_DAY, INVALID_VALUE
   *     for seats that there are not, WRONG_STATE without bylaws, while the same seats are being
   *     elected, or for a by-election when nobody holds the office
   */
  Election convene(ConveneElectionInput input, Viewer viewer) {
    String person = viewer.mustBeSignedIn();
    String cooperative = NodeKind.ORGANISATION.check(input.cooperative(), "cooperative");
    if (!viewer.isRepresentativeOf(cooperative)) {
      throw new Refusal(RefusalCode.NOT_ALLOWED);
    }
    checkDay(input.nominationsUntil());
    String id =
        graph.write(
            Act.once("conveneElection", person, input.requestKey(), input),
            transaction -> {
              Representations.mustActFor(transaction, cooperative, viewer);
              OfficeTerms.lock(transaction, cooperative);
              return convene(transaction, input, person);
            });
    return elections.one(id, viewer);
  }

  private String convene(Transaction transaction, ConveneElectionInput input, String person) {
    BylawsTerms terms = rules(transaction, input.cooperative()).terms();
    checkSeats(
        transaction,
        terms,
        new Seats(
            input.cooperative(),
            input.office(),
            input.kind(),
            input.membershipClass(),
            input.seats()));
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("cooperative", input.cooperative());
    parameters.put("office", input.office());
    parameters.put("membershipClass", input.membershipClass());
    if (transaction.one(UNDER_WAY, parameters, row -> row.get("isSo").asBoolean()).orElse(false)) {
      throw LockedElection.refused("SAME_SEATS");
    }
    String id = NodeKind.ELECTION.newId();
    int noticeDays = terms.count(BylawsParameter.NOTICE_DAYS);
    parameters.put("id", id);
    parameters.put("at", transaction.at());
    parameters.put("kind", input.kind());
    parameters.put("seats", input.seats());
    parameters.put("method", terms.electionMethod());
    parameters.put("viewer", person);
    parameters.put("noticeDays", noticeDays);
    parameters.put("nominationsUntil", input.nominationsUntil());
    parameters.put(
        "votingFrom", votingFrom(transaction.at(), noticeDays, input.nominationsUntil()));
    transaction.run(CONVENE, parameters);
    transaction.audit(
        id,
        List.of(input.cooperative()),
        Map.of(
            "office", Change.to(input.office()),
            "kind", Change.to(input.kind()),
            "seats", Change.to(input.seats()),
            "nominationsUntil", Change.to(input.nominationsUntil())));
    transaction.announce(List.of(id, input.cooperative()));
    Notifications.leave(
        transaction,
        members(transaction, input.cooperative()),
        NotificationKind.ELECTION_CONVENED,
        id,
        person);
    return id;
  }

  private Bylaws rules(Transaction transaction, String cooperative) {
    return bylaws
        .inForce(transaction, cooperative, Days.today())
        .orElseThrow(() -> LockedElection.refused("NO_BYLAWS"));
  }

  private static List<String> members(Transaction transaction, String cooperative) {
    return Electorate.of(transaction, cooperative, EnumSet.allOf(MembershipClass.class)).persons();
  }

  private static OffsetDateTime votingFrom(
      OffsetDateTime convenedAt, int noticeDays, LocalDate nominationsUntil) {
    OffsetDateTime afterNotice = convenedAt.plusDays(noticeDays);
    OffsetDateTime afterNominations = Days.endOf(nominationsUntil);
    return afterNotice.isAfter(afterNominations) ? afterNotice : afterNominations;
  }

  private static void checkDay(LocalDate nominationsUntil) {
    LocalDate today = Days.today();
    if (nominationsUntil.isBefore(today) || nominationsUntil.isAfter(today.plusYears(1))) {
      throw new Refusal(RefusalCode.INVALID_DAY).field("nominationsUntil");
    }
  }

  /** Which seats are elected, and how many. */
  private record Seats(
      String cooperative,
      OfficeKind office,
      ElectionKind kind,
      @Nullable MembershipClass membershipClass,
      int number) {}

  private static void checkSeats(Transaction transaction, BylawsTerms terms, Seats seats) {
    int most = seats.office().mostSeats(terms, seats.membershipClass());
    int fewest = seats.office().fewestSeats(terms, seats.membershipClass());
    if (most == 0 && seats.membershipClass() != null) {
      throw new Refusal(RefusalCode.INVALID_VALUE).field("membershipClass");
    }
    if (seats.kind() == ElectionKind.BY_ELECTION) {
      long held =
          OfficeTerms.held(transaction, seats.cooperative()).stream()
              .filter(office -> office.isOf(seats.office(), seats.membershipClass()))
              .count();
      if (held == 0) {
        throw LockedElection.refused("NO_HOLDERS");
      }
      most = (int) Math.max(0, most - held);
      fewest = Math.min(1, most);
    }
    if (seats.number() < Math.max(1, fewest) || seats.number() > most) {
      throw new Refusal(RefusalCode.INVALID_VALUE)
          .field("seats")
          .with("fewestSeats", fewest)
          .with("mostSeats", most);
    }
  }

  /**
   * Changes the last day of nominations or the number of seats.
   *
   * @throws Refusal NOT_SIGNED_IN, INVALID_ID, NOT_FOUND, NOT_ALLOWED, WRONG_STATE, INVALID_DAY,
   *     INVALID_VALUE, ALREADY_SO
   */
  Election change(ChangeElectionInput input, Viewer viewer) {
    graph.write(
        Act.of("changeElection", viewer.mustBeSignedIn()),
        transaction -> {
          LockedElection locked = beforeVote(transaction, input.election(), viewer);
          Election former = locked.election();
          LocalDate until =
              input.nominationsUntil() == null
                  ? former.nominationsUntil()
                  : input.nominationsUntil();
          int seats = input.seats() == null ? former.seats() : input.seats();
          if (until.equals(former.nominationsUntil()) && seats == former.seats()) {
            throw new Refusal(RefusalCode.ALREADY_SO);
          }
          if (!until.equals(former.nominationsUntil())) {
            checkDay(until);
          }
          if (seats != former.seats()) {
            checkSeats(
                transaction,
                rules(transaction, former.cooperative()).terms(),
                new Seats(
                    former.cooperative(),
                    former.office(),
                    former.kind(),
                    former.membershipClass(),
                    seats));
          }
          int noticeDays =
              transaction
                  .one(NOTICE_DAYS, Map.of("id", former.id()), row -> row.get("noticeDays").asInt())
                  .orElseThrow();
          locked.run(
              CHANGE,
              Map.of(
                  "nominationsUntil", until,
                  "seats", seats,
                  "votingFrom", votingFrom(former.convenedAt(), noticeDays, until)));
          locked.audit(
              Map.of(
                  "nominationsUntil", new Change(former.nominationsUntil(), until),
                  "seats", new Change(former.seats(), seats)));
          return former.id();
        });
    return elections.one(input.election(), viewer);
  }

  private static LockedElection beforeVote(
      Transaction transaction, String election, Viewer viewer) {
    LockedElection locked = LockedElection.lock(transaction, election, viewer);
    locked.mustActForCooperative();
    locked.mustBe(ElectionState.NOMINATION, ElectionState.NOMINATED);
    return locked;
  }

  /**
   * Calls an election off.
   *
   * @throws Refusal NOT_SIGNED_IN, INVALID_ID, NOT_FOUND, NOT_ALLOWED, WRONG_STATE
   */
  Election cancel(CancelElectionInput input, Viewer viewer) {
    graph.write(
        Act.of("cancelElection", viewer.mustBeSignedIn()),
        transaction -> {
          LockedElection locked = beforeVote(transaction, input.election(), viewer);
          locked.run(CANCEL, Map.of());
          locked.audit(Map.of("cancelled", Change.to(true)));
          locked.tell(
              members(transaction, locked.election().cooperative()),
              NotificationKind.ELECTION_CANCELLED);
          return input.election();
        });
    return elections.one(input.election(), viewer);
  }
}
