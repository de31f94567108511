package coop.yui.imports;

import static org.assertj.core.api.Assertions.assertThat;

import coop.yui.graph.SearchWords;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {

  @ParameterizedTest
  @CsvSource({
    "Two Rivers Bakery, Two Rivers Bakery Ltd, true",
    "Two Rivers Bakery, Two River Bakery, true",
    "Zwei Flüsse Bäckerei, Zwei Fluesse Backerei, true",
    "労協 森のしごと舎, 森のしごと舎, true",
    "森のしごと舎, 森のしごと社, true",
    "Housing Co-op 1, Housing Co-op 2, false",
    "Food, Foot, true",
    "Cup, Cap, false",
    "札幌市, 札幌市社会福祉協議会, false",
    "Two Rivers Bakery, Three Rivers Brewery, false"
  })
  void namesResembleEachOther(String one, String other, boolean expected) {
    Likeness first = Likeness.of(SearchWords.key(one));
    Likeness second = Likeness.of(SearchWords.key(other));

    assertThat(first.resembles(second)).isEqualTo(expected);
    assertThat(second.resembles(first)).isEqualTo(expected);
  }
}
