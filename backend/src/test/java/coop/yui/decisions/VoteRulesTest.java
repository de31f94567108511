package coop.yui.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import coop.yui.ballots.Quorum;
import coop.yui.bylaws.Fraction;
import coop.yui.bylaws.Majority;
import coop.yui.bylaws.MembershipClass;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By what a vote is decided. */
class VoteRulesTest {

  private static final Map<MembershipClass, Integer> TEN = Map.of(MembershipClass.WORKER, 10);

  @ParameterizedTest
  @CsvSource({
    // participants, in favour, against, outcome
    "5, 3, 2, ADOPTED",
    "4, 4, 0, NO_QUORUM",
    "6, 3, 3, REJECTED",
    "5, 1, 0, ADOPTED",
    "5, 0, 0, REJECTED",
    "0, 0, 0, NO_QUORUM",
    "10, 5, 5, REJECTED",
    "10, 6, 4, ADOPTED"
  })
  void halfMustTakePartAndMoreThanHalfOfThoseForAndAgainstCarryIt(
      int participants, int inFavour, int against, VoteOutcome outcome) {
    var rules = new VoteRules(Majority.of(">1/2"), new Quorum(Fraction.of("1/2"), Map.of()));

    assertThat(rules.outcome(TEN, Map.of(MembershipClass.WORKER, participants), inFavour, against))
        .isEqualTo(outcome);
  }

  @Test
  void aClassWithAQuorumOfItsOwnMustTakePartToo() {
    var rules =
        new VoteRules(
            Majority.of(">=2/3"),
            new Quorum(Fraction.of("1/2"), Map.of(MembershipClass.USER, Fraction.of("1/3"))));
    Map<MembershipClass, Integer> electors =
        Map.of(MembershipClass.WORKER, 6, MembershipClass.USER, 4);

    assertThat(rules.outcome(electors, Map.of(MembershipClass.WORKER, 6), 6, 0))
        .isEqualTo(VoteOutcome.NO_QUORUM);
    assertThat(
            rules.outcome(
                electors, Map.of(MembershipClass.WORKER, 6, MembershipClass.USER, 1), 7, 0))
        .isEqualTo(VoteOutcome.NO_QUORUM);
    assertThat(
            rules.outcome(
                electors, Map.of(MembershipClass.WORKER, 6, MembershipClass.USER, 2), 5, 2))
        .isEqualTo(VoteOutcome.ADOPTED);
  }

  @Property
  void aBallotMoreInFavourNeverLosesWhatWasCarried(
      @ForAll @IntRange(min = 1, max = 50) int electors,
      @ForAll @IntRange(max = 50) int inFavour,
      @ForAll @IntRange(max = 50) int against) {
    Map<MembershipClass, Integer> all = Map.of(MembershipClass.WORKER, electors);
    for (String majority : List.of(">1/2", ">=2/3", ">=3/4")) {
      var rules = new VoteRules(Majority.of(majority), new Quorum(Fraction.of("1/3"), Map.of()));
      VoteOutcome before =
          rules.outcome(all, Map.of(MembershipClass.WORKER, inFavour + against), inFavour, against);
      VoteOutcome after =
          rules.outcome(
              all, Map.of(MembershipClass.WORKER, inFavour + 1 + against), inFavour + 1, against);
      assertThat(before == VoteOutcome.ADOPTED && after != VoteOutcome.ADOPTED).isFalse();
    }
  }
}
