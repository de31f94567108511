package coop.yui.bylaws;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each law says of sharing out a year's result, as its articles have it. */
class DistributionPresetsTest {

  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        // Workers Co-operative Act, art. 76(1): a tenth at least of each year's surplus
        "JP_ORDINARY | LEGAL_RESERVE | 1/10 | 1/5 | 1/11",
        // art. 76(1)-(2): up to the amount of the bylaws, half of all contributions at least
        "JP_ORDINARY | LEGAL_RESERVE_CEILING | 1/2 | '' | 1/3",
        // art. 76(4): a twentieth at least for creating jobs
        "JP_ORDINARY | JOB_CREATION | 1/20 | 1/10 | 1/21",
        // art. 76(5): a twentieth at least carried over for education
        "JP_ORDINARY | EDUCATION | 1/20 | 1/10 | 0/1",
        // art. 77(2): only by the degree of work
        "JP_ORDINARY | WORK_MAXIMUM | 1/1 | 1/2 |",
        "JP_ORDINARY | CAPITAL_MAXIMUM | 0/1 | 0/1 | 1/100",
        "JP_ORDINARY | CAPITAL_INTEREST | 0/1 | 0/1 | ''",
        // art. 94-3 no. 1; 94-15: specified co-operatives share nothing out
        "JP_SPECIFIED | LEGAL_RESERVE | 1/10 | 1/1 | 0/1",
        "JP_SPECIFIED | WORK_MAXIMUM | 0/1 | 0/1 | 1/1",
        "JP_SPECIFIED | CAPITAL_MAXIMUM | 0/1 | 0/1 | 1/100",
        // Codice civile, art. 2545-quater(1): three tenths at least, whatever the reserve is
        "IT | LEGAL_RESERVE | 3/10 | 1/2 | 29/100",
        "IT | LEGAL_RESERVE_CEILING | '' | '' | 1/1",
        // legge 59/1992, art. 11(4): three per cent
        "IT | MUTUAL_FUND | 3/100 | 1/20 | 2/100",
        // legge 142/2001, art. 3(2)(b): no more than 30 per cent of the pay
        "IT | WORK_OF_PAY | 3/10 | 1/10 | 31/100",
        "IT | WORK_OF_PAY | 3/10 | 0/1 | ''",
        // loi 78-763, art. 33(1°): 15 per cent until the reserve is as large as the capital ever
        // was
        "FR_SCOP | LEGAL_RESERVE | 3/20 | 1/5 | 1/10",
        "FR_SCOP | LEGAL_RESERVE_CEILING | 1/1 | '' | 1/2",
        // art. 33(2°): a part of the surplus for the fund of development
        "FR_SCOP | DEVELOPMENT_RESERVE_BASE | SURPLUS | TURNOVER |",
        // art. 33(3°): 25 per cent at least to all employees
        "FR_SCOP | WORK_MINIMUM | 1/4 | 1/2 | 1/5",
        // art. 33(4°): capital no more than work
        "FR_SCOP | CAPITAL_WITHIN_WORK | YES | YES | NO",
        // Ley 27/1999, art. 58(1): 20 per cent and 5 per cent at least
        "ES | LEGAL_RESERVE | 1/5 | 3/10 | 1/10",
        "ES | LEGAL_RESERVE_CEILING | '' | '' | 1/1",
        "ES | EDUCATION | 1/20 | 1/10 | 1/100",
        // art. 57(3); 58(2): half at least of what was made with others than members
        "ES | NON_MEMBER_RESERVE | 1/2 | 1/1 | 1/3",
        // Ley 11/2019, art. 70(2)(a): 20 per cent and 10 per cent at least
        "ES_BASQUE | LEGAL_RESERVE | 1/5 | 9/20 | 1/10",
        "ES_BASQUE | EDUCATION | 1/10 | 1/5 | 1/20",
        // Corporations Code, § 12451: 15 per cent of the contributions to capital a year
        "US_CALIFORNIA | CAPITAL_INTEREST | 3/20 | 1/20 | 4/25",
        "US_CALIFORNIA | CAPITAL_INTEREST | 3/20 | 0/1 | ''",
        // § 12201.5(a): by work as the bylaws say
        "US_CALIFORNIA | WORK_MAXIMUM | 1/1 | 1/2 |",
        // Co-operative and Community Benefit Societies Act 2014, s. 14: the rules say how
        "GB | WORK_MAXIMUM | 1/1 | 0/1 |",
        // clause 2.3.1: a share of the turnover
        "PRINCIPLES | DEVELOPMENT_RESERVE | 1/100 | 0/1 |",
        "PRINCIPLES | DEVELOPMENT_RESERVE_BASE | TURNOVER | VALUE_ADDED |"
      })
  void theLawStartsFromAllowsAndForbids(
      String preset,
      BylawsParameter parameter,
      String value,
      String allowed,
      @Nullable String forbidden) {
    LawRule rule = TestBylaws.presets().of(preset).rule(parameter);

    assertThat(rule.value()).isEqualTo(value);
    assertThat(rule.allows(allowed)).as(allowed).isTrue();
    if (forbidden != null) {
      assertThat(rule.allows(forbidden)).as(forbidden).isFalse();
    }
  }
}
