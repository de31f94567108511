package coop.yui.bylaws;

import static coop.yui.bylaws.BylawsParameter.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import coop.yui.bylaws.BylawsProblem.Kind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What bylaws may not say. */
class BylawsDraftTest {

  private final BylawsPreset principles = TestBylaws.presets().of("PRINCIPLES");
  private final BylawsPreset japan = TestBylaws.presets().of("JP_ORDINARY");

  @Test
  void everyPresetCanBeAdoptedAsItIs() {
    assertThat(TestBylaws.presets().all())
        .allSatisfy(
            preset ->
                assertThat(new BylawsDraft(preset, List.of()).problems())
                    .as(preset.code())
                    .isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "QUORUM|0.5",
        "QUORUM|3/2",
        "SHARE_VALUE|0 JPY",
        "SHARE_VALUE|0.5 JPY",
        "SHARE_VALUE|1e9 JPY",
        "SHARE_VALUE|100",
        "SHARE_VALUE|100 ABC",
        "NOTICE_DAYS|-1",
        "NOTICE_DAYS|1000001",
        "NOTICE_DAYS|ten",
        "MEMBERSHIP_CLASSES|OWNER",
        "CLASS_SEATS|USER",
        "CLASS_SEATS|USER=1,USER=2",
        "ELECTION_METHOD|LOT",
        "LEGAL_RESERVE|10 %",
        "LEGAL_RESERVE|''",
        "LEGAL_RESERVE_CEILING|none",
        "CAPITAL_INTEREST|0.15",
        "DEVELOPMENT_RESERVE_BASE|PROFIT",
        "DEVELOPMENT_RESERVE_BASE|''",
        "CAPITAL_WITHIN_WORK|true",
        "CAPITAL_WITHIN_WORK|''"
      })
  void whatIsNotInItsFormIsUnreadable(BylawsParameter parameter, String value) {
    assertThat(problems(principles, Map.of(parameter, value)))
        .extracting(BylawsProblem::parameter, BylawsProblem::kind)
        .containsExactly(tuple(parameter, Kind.UNREADABLE));
  }

  @Test
  void aValueIsKeptInTheOneWayOfWritingIt() {
    BylawsDraft draft =
        new BylawsDraft(
            principles,
            TestBylaws.changes(
                Map.of(
                    QUORUM, " 2/4 ",
                    SPECIAL_QUORUM, "1/2",
                    NOTICE_DAYS, "007",
                    MEMBERSHIP_CLASSES, "USER,WORKER",
                    VOTING_CLASSES, "USER,WORKER",
                    SHARE_VALUE, "500.5 EUR",
                    LEGAL_RESERVE, " 30/100 ",
                    WORK_OF_PAY, "6/20",
                    CAPITAL_INTEREST, " ",
                    CAPITAL_WITHIN_WORK, "NO ")));

    assertThat(draft.problems()).isEmpty();
    assertThat(draft.terms().text(QUORUM)).isEqualTo("1/2");
    assertThat(draft.terms().text(NOTICE_DAYS)).isEqualTo("7");
    assertThat(draft.terms().text(MEMBERSHIP_CLASSES)).isEqualTo("WORKER,USER");
    assertThat(draft.terms().text(SHARE_VALUE)).isEqualTo("500.50 EUR");
    assertThat(draft.terms().text(LEGAL_RESERVE)).isEqualTo("3/10");
    assertThat(draft.terms().optionalFraction(WORK_OF_PAY)).contains(new Fraction(3, 10));
    assertThat(draft.terms().text(CAPITAL_INTEREST)).isEmpty();
    assertThat(draft.terms().optionalFraction(CAPITAL_INTEREST)).isEmpty();
    assertThat(draft.terms().isYes(CAPITAL_WITHIN_WORK)).isFalse();
    assertThat(draft.terms().developmentReserveBase()).isEqualTo(DistributionBase.TURNOVER);
  }

  @Test
  void whatTheLawForbidsNamesTheArticle() {
    assertThat(problems(japan, Map.of(LARGEST_HOLDING, "1/3")))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.kind()).isEqualTo(Kind.FORBIDDEN_BY_LAW);
              assertThat(problem.law().article()).isNotBlank();
            });
  }

  @Test
  void rulesThatContradictEachOtherAreNamedTogether() {
    assertThat(
            problems(
                principles,
                Map.of(
                    MEMBERSHIP_CLASSES, "WORKER",
                    VOTING_CLASSES, "WORKER,USER",
                    CLASS_QUORUMS, "CITIZEN=1/2",
                    ORDINARY_MAJORITY, ">2/3",
                    SPECIAL_MAJORITY, ">1/2",
                    QUORUM, "2/3",
                    SPECIAL_QUORUM, "1/2",
                    BOARD_MINIMUM, "5",
                    BOARD_MAXIMUM, "3",
                    CLASS_SEATS, "USER=4")))
        .extracting(BylawsProblem::parameter, BylawsProblem::contradicted)
        .containsExactlyInAnyOrder(
            tuple(VOTING_CLASSES, MEMBERSHIP_CLASSES),
            tuple(CLASS_QUORUMS, VOTING_CLASSES),
            tuple(SPECIAL_MAJORITY, ORDINARY_MAJORITY),
            tuple(SPECIAL_QUORUM, QUORUM),
            tuple(BOARD_MINIMUM, BOARD_MAXIMUM),
            tuple(CLASS_SEATS, BOARD_MAXIMUM));
  }

  @Test
  void theSurplusIsSharedOutOnce() {
    BylawsPreset california = TestBylaws.presets().of("US_CALIFORNIA");
    Map<BylawsParameter, String> all =
        Map.of(
            LEGAL_RESERVE, "1/3",
            MUTUAL_FUND, "1/7",
            JOB_CREATION, "1/11",
            EDUCATION, "1/13",
            MUTUAL_AID, "1/17");
    // 15170/51051 are left
    assertThat(problems(california, with(all, WORK_MINIMUM, "2971/10000"))).isEmpty();
    assertThat(problems(california, with(all, WORK_MINIMUM, "2972/10000")))
        .extracting(BylawsProblem::parameter, BylawsProblem::contradicted)
        .containsExactly(tuple(WORK_MINIMUM, LEGAL_RESERVE));
    assertThat(
            problems(california, Map.of(JOB_CREATION, "2/3", EDUCATION, "1/2", MUTUAL_AID, "1/2")))
        .as("the first that finds too little left")
        .extracting(BylawsProblem::parameter, BylawsProblem::contradicted)
        .containsExactly(tuple(EDUCATION, JOB_CREATION));
    assertThat(problems(california, Map.of(LEGAL_RESERVE, "1/2", WORK_MINIMUM, "1/2"))).isEmpty();
  }

  @Test
  void theReserveForDevelopmentCountsWhereItIsTakenOfTheSurplus() {
    Map<BylawsParameter, String> halves = Map.of(DEVELOPMENT_RESERVE, "1/2", WORK_MINIMUM, "1/2");
    assertThat(problems(principles, halves)).isEmpty();
    assertThat(problems(principles, with(halves, DEVELOPMENT_RESERVE_BASE, "SURPLUS")))
        .extracting(BylawsProblem::parameter, BylawsProblem::contradicted)
        .containsExactly(tuple(WORK_MINIMUM, DEVELOPMENT_RESERVE));
  }

  @Test
  void theLeastByWorkIsNoMoreThanTheMost() {
    assertThat(problems(principles, Map.of(WORK_MINIMUM, "1/2", WORK_MAXIMUM, "1/3")))
        .extracting(BylawsProblem::parameter, BylawsProblem::contradicted)
        .containsExactly(tuple(WORK_MINIMUM, WORK_MAXIMUM));
    assertThat(problems(principles, Map.of(WORK_MINIMUM, "1/2", WORK_MAXIMUM, "1/2"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"ORDINARY_MAJORITY|>=1/3", "VOTING_DAYS|0", "BOARD_MINIMUM|0", "TERM_MONTHS|0"})
  void nobodyCouldDecideWithThese(BylawsParameter parameter, String value) {
    assertThat(problems(principles, Map.of(parameter, value)))
        .extracting(BylawsProblem::parameter, BylawsProblem::kind)
        .contains(tuple(parameter, Kind.OUT_OF_REASON));
  }

  private static Map<BylawsParameter, String> with(
      Map<BylawsParameter, String> changes, BylawsParameter parameter, String value) {
    Map<BylawsParameter, String> all = new EnumMap<>(changes);
    all.put(parameter, value);
    return all;
  }

  private static List<BylawsProblem> problems(
      BylawsPreset preset, Map<BylawsParameter, String> changes) {
    return new BylawsDraft(preset, TestBylaws.changes(changes)).problems();
  }
}
