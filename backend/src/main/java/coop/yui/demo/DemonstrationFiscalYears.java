package coop.yui.demo;

import coop.yui.bylaws.Fraction;
import coop.yui.distribution.FilledFiscalYear;
import coop.yui.graph.Transaction;
import coop.yui.network.Days;
import coop.yui.waterfall.YearFigures;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.joda.money.CurrencyUnit;

/** Last year's results of the demonstration, whose members can look at how to share them out. */
final class DemonstrationFiscalYears {

  private static final String WORK =
      """
      CYPHER 25
      MATCH (person:Person {id: $person})
      UNWIND range(0, duration.inDays($firstDay, $lastDay).days) AS after
      WITH person, $firstDay + duration({days: after}) AS day
      WHERE day.dayOfWeek <= $weekdays
      CREATE (person)-[:WORKED]->(:WorkRecord {id: 'workrecord-' + replace(randomUUID(), '-', ''), createdAt: $at,
        cooperative: $cooperative, person: person.id, day: day, year: day.year, hundredths: $hundredths, task: $task,
        team: $team, recordedAt: $at})
      """;

  private final Transaction transaction;
  private final UnaryOperator<String> organisation;
  private final UnaryOperator<String> person;

  /**
   * The result of a calendar year.
   *
   * @param currency of all amounts, which are in its smallest unit
   * @param by who entered the figures
   */
  record FiscalYearRow(
      String cooperative,
      int yearsAgo,
      String language,
      String currency,
      String by,
      long turnover,
      long surplus,
      long carriedForward,
      long valueAdded,
      long memberPay,
      String nonMemberLabour,
      long paidInCapital,
      long reserve,
      List<WorkedRow> worked) {}

  /**
   * What a member worked all through the year.
   *
   * @param weekdays so many days of each week, from Monday
   * @param hundredths of an hour on each of them
   */
  record WorkedRow(String person, int weekdays, int hundredths, String task, String team) {}

  /** Tells by the keys of the files the ids of organisations and people. */
  DemonstrationFiscalYears(
      Transaction transaction, UnaryOperator<String> organisation, UnaryOperator<String> person) {
    this.transaction = transaction;
    this.organisation = organisation;
    this.person = person;
  }

  void all(List<FiscalYearRow> rows) {
    rows.forEach(this::year);
  }

  private void year(FiscalYearRow row) {
    LocalDate firstDay = Days.today().minusYears(row.yearsAgo()).withDayOfYear(1);
    LocalDate lastDay = firstDay.plusYears(1).minusDays(1);
    String cooperative = organisation.apply(row.cooperative());
    for (WorkedRow worked : row.worked()) {
      transaction.run(
          WORK,
          Map.of(
              "person", person.apply(worked.person()),
              "firstDay", firstDay,
              "lastDay", lastDay,
              "weekdays", worked.weekdays(),
              "at", transaction.at(),
              "cooperative", cooperative,
              "hundredths", worked.hundredths(),
              "task", worked.task(),
              "team", worked.team()));
    }
    new FilledFiscalYear(
            cooperative,
            firstDay,
            lastDay,
            row.language(),
            CurrencyUnit.of(row.currency()),
            new YearFigures(
                row.turnover(),
                row.surplus(),
                row.carriedForward(),
                row.valueAdded(),
                row.memberPay(),
                Fraction.of(row.nonMemberLabour()),
                row.paidInCapital(),
                row.reserve(),
                firstDay.lengthOfYear()),
            person.apply(row.by()))
        .enter(transaction);
  }
}
