package coop.yui.elections;

import coop.yui.bylaws.MembershipClass;
import coop.yui.graph.Transaction;
import coop.yui.network.Days;
import coop.yui.offices.OfficeEnding;
import coop.yui.offices.OfficeKind;
import coop.yui.offices.OfficeOrigin;
import coop.yui.offices.OfficeTerms;
import coop.yui.offices.OfficeTerms.Held;
import coop.yui.offices.OfficeTerms.NewOffice;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

/** Who follows whom in office after an election. */
@Component
class Successions {

  private static final String SEATS =
      """
      CYPHER 25
      MATCH (el:Election {id: $id})
      RETURN el.cooperative AS cooperative, el.office AS office, el.kind AS kind,
        el.membershipClass AS membershipClass, el.termMonths AS termMonths
      """;
  private static final String LAST_DAY =
      """
      CYPHER 25
      MATCH (:Person {id: $person})-[r:MEMBER_OF]->(o:Organisation)
      WHERE o.id = $cooperative AND r.since <= $today AND (r.until IS NULL OR r.until >= $today)
      RETURN coalesce(max(coalesce(r.until, date('9999-12-31'))), $today) AS lastDay
      """;

  private record Seats(
      String election,
      String cooperative,
      OfficeKind office,
      ElectionKind kind,
      @Nullable MembershipClass membershipClass,
      int termMonths) {

    private static Seats of(String election, Record row) {
      return new Seats(
          election,
          row.get("cooperative").asString(),
          OfficeKind.valueOf(row.get("office").asString()),
          ElectionKind.valueOf(row.get("kind").asString()),
          row.get("membershipClass").isNull()
              ? null
              : MembershipClass.valueOf(row.get("membershipClass").asString()),
          row.get("termMonths").asInt());
    }
  }

  /**
   * Lets the elected hold the office from now on. After a general election those who held it before
   * go; after a by-election the term ends with that of the others.
   */
  void begin(Transaction transaction, String election, List<Candidacy> elected) {
    Seats seats =
        transaction
            .one(SEATS, Map.of("id", election), row -> Seats.of(election, row))
            .orElseThrow();
    OfficeTerms.lock(transaction, seats.cooperative());
    List<Held> before =
        OfficeTerms.held(transaction, seats.cooperative()).stream()
            .filter(held -> held.isOf(seats.office(), seats.membershipClass()))
            .toList();
    OffsetDateTime wholeTerm = Days.endOf(Days.today().plusMonths(seats.termMonths()));
    OffsetDateTime until = wholeTerm;
    if (seats.kind() == ElectionKind.GENERAL) {
      for (Held held : before) {
        OfficeTerms.end(transaction, seats.cooperative(), held, OfficeEnding.SUCCEEDED, null);
      }
    } else {
      until =
          before.stream().map(Held::until).max(OffsetDateTime.timeLineOrder()).orElse(wholeTerm);
    }
    for (Candidacy one : elected) {
      begin(transaction, seats, one.candidate(), until);
    }
  }

  private static void begin(
      Transaction transaction, Seats seats, String person, OffsetDateTime until) {
    OffsetDateTime end =
        transaction
            .one(
                LAST_DAY,
                Map.of(
                    "person", person,
                    "cooperative", seats.cooperative(),
                    "today", Days.today()),
                row -> row.get("lastDay").asLocalDate())
            .map(Days::endOf)
            .filter(lastDay -> lastDay.isBefore(until))
            .orElse(until);
    OfficeTerms.begin(
        transaction,
        new NewOffice(
            seats.cooperative(),
            person,
            seats.office(),
            seats.membershipClass(),
            OfficeOrigin.ELECTED,
            null,
            null,
            seats.election(),
            end));
  }
}
