package coop.yui.bylaws;

import static coop.yui.bylaws.BylawsParameter.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import coop.yui.bylaws.BylawsProblem.Kind;
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
        "ELECTION_METHOD|LOT"
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
                    SHARE_VALUE, "500.5 EUR")));

    assertThat(draft.problems()).isEmpty();
    assertThat(draft.terms().text(QUORUM)).isEqualTo("1/2");
    assertThat(draft.terms().text(NOTICE_DAYS)).isEqualTo("7");
    assertThat(draft.terms().text(MEMBERSHIP_CLASSES)).isEqualTo("WORKER,USER");
    assertThat(draft.terms().text(SHARE_VALUE)).isEqualTo("500.50 EUR");
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"ORDINARY_MAJORITY|>=1/3", "VOTING_DAYS|0", "BOARD_MINIMUM|0", "TERM_MONTHS|0"})
  void nobodyCouldDecideWithThese(BylawsParameter parameter, String value) {
    assertThat(problems(principles, Map.of(parameter, value)))
        .extracting(BylawsProblem::parameter, BylawsProblem::kind)
        .contains(tuple(parameter, Kind.OUT_OF_REASON));
  }

  private static List<BylawsProblem> problems(
      BylawsPreset preset, Map<BylawsParameter, String> changes) {
    return new BylawsDraft(preset, TestBylaws.changes(changes)).problems();
  }
}
