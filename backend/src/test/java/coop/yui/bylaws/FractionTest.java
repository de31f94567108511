package coop.yui.bylaws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FractionTest {

  @ParameterizedTest
  @CsvSource({
    "2/3, 2, 3, true, false",
    "2/3, 1, 3, false, false",
    "2/3, 66, 100, false, false",
    "2/3, 67, 100, true, true",
    "1/2, 50, 100, true, false",
    "1/2, 51, 100, true, true",
    "0/1, 0, 10, true, false",
    "1/1, 10, 10, true, false"
  })
  void atLeastAndMoreThanAreTwoThings(
      String share, long part, long whole, boolean isReached, boolean isExceeded) {
    assertThat(Fraction.of(share).isReachedBy(part, whole)).isEqualTo(isReached);
    assertThat(Fraction.of(share).isExceededBy(part, whole)).isEqualTo(isExceeded);
  }

  @Test
  void aFractionStandsInLowestTerms() {
    assertThat(Fraction.of("4/6")).isEqualTo(new Fraction(2, 3)).hasToString("2/3");
    assertThat(Fraction.of("1/3")).isLessThan(Fraction.of("1/2"));
    assertThat(Fraction.of("1/3").of(10)).isEqualTo(4);
    assertThat(Fraction.of("1/2").of(10)).isEqualTo(5);
  }

  @Test
  void sharesOfOneWholeAreAddedExactly() {
    List<Fraction> thirds = Collections.nCopies(3, new Fraction(1, 3));
    assertThat(Fraction.areWithinWhole(thirds)).isTrue();
    assertThat(Fraction.areWithinWhole(Collections.nCopies(6, new Fraction(1667, 10_000))))
        .isFalse();
    assertThat(Fraction.areWithinWhole(Collections.nCopies(9973, new Fraction(1, 9973)))).isTrue();
    assertThat(Fraction.areWithinWhole(List.of())).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"3/2", "1/0", "-1/2", "1", "0.5", "1/99999", "１/２", "", "1/2/3"})
  void whatIsNoShareOfAWholeIsRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Fraction.of(text));
  }

  @Test
  void aMajorityOfNoVotesCarriesNothing() {
    assertThat(Majority.of(">1/2").isCarriedBy(0, 0)).isFalse();
    assertThat(Majority.of(">=1/2").isCarriedBy(0, 0)).isFalse();
    assertThat(Majority.of(">1/2").isCarriedBy(5, 10)).isFalse();
    assertThat(Majority.of(">=1/2").isCarriedBy(5, 10)).isTrue();
    assertThat(Majority.of(">=2/3").isCarriedBy(2, 3)).isTrue();
    assertThat(Majority.of(">1/2")).isGreaterThan(Majority.of(">=1/2"));
    assertThatIllegalArgumentException().isThrownBy(() -> Majority.of("2/3"));
  }
}
