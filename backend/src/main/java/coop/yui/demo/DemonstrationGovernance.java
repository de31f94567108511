package coop.yui.demo;

import static java.util.Objects.requireNonNullElse;

import coop.yui.bylaws.BylawsTerms;
import coop.yui.bylaws.BylawsVersions;
import coop.yui.demo.DemonstrationFiles.ApplicantRow;
import coop.yui.demo.DemonstrationFiles.GovernanceRow;
import coop.yui.demo.DemonstrationFiles.MemberRow;
import coop.yui.graph.NodeKind;
import coop.yui.graph.Transaction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Bylaws and registers of the co-operatives of the demonstration federation. */
final class DemonstrationGovernance {

  private static final String REGISTER =
      """
      CYPHER 25
      MATCH (o:Organisation {id: $cooperative})
      CREATE (:MemberRegister {cooperative: $cooperative, lastNumber: size($rows)})
      WITH o
      UNWIND $rows AS row
      MATCH (person:Person {id: row.person})
      CREATE (person)-[:HAS_MEMBERSHIP]->(m:Membership {id: row.id, createdAt: $at, cooperative: $cooperative,
        person: row.person, openKey: CASE WHEN row.until IS NULL THEN row.person + '|' + $cooperative END,
        membershipClass: row.membershipClass, appliedAt: row.appliedAt, acceptedAt: row.appliedAt, openedWith: true,
        since: row.since, until: row.until, ending: CASE WHEN row.until IS NOT NULL THEN 'LEFT' END, number: row.number})
      CREATE (m)-[:SUBSCRIBED]->(:ShareSubscription {id: row.subscription, createdAt: $at, shares: row.shares,
        amountMinor: row.amountMinor, currency: row.currency, subscribedAt: row.appliedAt, paidOn: row.since})
      CREATE (person)-[:MEMBER_OF {id: row.id, membershipClass: row.membershipClass, since: row.since, until: row.until}]->(o)
      """;
  private static final String APPLY =
      """
      CYPHER 25
      UNWIND $rows AS row
      MATCH (person:Person {id: row.person})
      CREATE (person)-[:HAS_MEMBERSHIP]->(m:Membership {id: row.id, createdAt: $at, cooperative: $cooperative,
        person: row.person, openKey: row.person + '|' + $cooperative, membershipClass: row.membershipClass,
        statement: row.statement, appliedAt: row.appliedAt, pendingSince: row.appliedAt,
        acceptedAt: CASE WHEN row.acceptedBy IS NOT NULL THEN row.appliedAt END, answeredBy: row.acceptedBy})
      WITH m, row
      WHERE row.shares IS NOT NULL
      CREATE (m)-[:SUBSCRIBED]->(:ShareSubscription {id: row.subscription, createdAt: $at, shares: row.shares,
        amountMinor: row.amountMinor, currency: row.currency, subscribedAt: row.appliedAt})
      """;

  private final Transaction transaction;
  private final BylawsVersions bylaws;
  private final UnaryOperator<String> organisation;
  private final UnaryOperator<String> person;

  /** Tells by the keys of the files the ids of organisations and people. */
  DemonstrationGovernance(
      Transaction transaction,
      BylawsVersions bylaws,
      UnaryOperator<String> organisation,
      UnaryOperator<String> person) {
    this.transaction = transaction;
    this.bylaws = bylaws;
    this.organisation = organisation;
    this.person = person;
  }

  void all(List<GovernanceRow> rows) {
    rows.forEach(this::govern);
  }

  private void govern(GovernanceRow row) {
    String cooperative = organisation.apply(row.cooperative());
    BylawsTerms terms =
        bylaws.enter(
            transaction,
            cooperative,
            row.preset(),
            requireNonNullElse(row.changes(), Map.of()),
            row.since());
    if (row.members() != null) {
      List<MemberRow> members = row.members();
      List<Map<String, @Nullable Object>> rows =
          members.stream().map(member -> member(member, members.indexOf(member), terms)).toList();
      transaction.run(
          REGISTER, Map.of("cooperative", cooperative, "at", transaction.at(), "rows", rows));
    }
    if (row.applicants() != null) {
      List<Map<String, @Nullable Object>> rows =
          row.applicants().stream().map(applicant -> applicant(applicant, terms)).toList();
      transaction.run(
          APPLY, Map.of("cooperative", cooperative, "at", transaction.at(), "rows", rows));
    }
  }

  private Map<String, @Nullable Object> member(MemberRow row, int position, BylawsTerms terms) {
    Map<String, @Nullable Object> values = shares(row.shares(), terms);
    values.put("person", person.apply(row.person()));
    values.put("membershipClass", row.membershipClass());
    values.put("since", row.since());
    values.put("until", row.until());
    values.put("appliedAt", DemonstrationFederation.startOf(row.since()));
    values.put("number", position + 1);
    return values;
  }

  private Map<String, @Nullable Object> applicant(ApplicantRow row, BylawsTerms terms) {
    Map<String, @Nullable Object> values = shares(row.shares(), terms);
    values.put("person", person.apply(row.person()));
    values.put("membershipClass", row.membershipClass());
    values.put("statement", row.statement());
    values.put("appliedAt", row.appliedAt());
    values.put("acceptedBy", row.acceptedBy() == null ? null : person.apply(row.acceptedBy()));
    return values;
  }

  private static Map<String, @Nullable Object> shares(@Nullable Integer shares, BylawsTerms terms) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("id", NodeKind.MEMBERSHIP.newId());
    values.put("subscription", NodeKind.SUBSCRIPTION.newId());
    values.put("shares", shares);
    if (shares != null) {
      Money amount = terms.shareValue().multipliedBy(shares);
      values.put("amountMinor", amount.getAmountMinorLong());
      values.put("currency", amount.getCurrencyUnit().getCode());
    }
    return values;
  }
}
