package coop.yui.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchWordsTest {

  @ParameterizedTest
  @CsvSource({
    "結いの森, 結い",
    "結いの森, 森",
    "ユイノモリ, ゆいのもり",
    "ﾕｲﾉﾓﾘ, ユイノ",
    "Café Équitable, cafe equit",
    "NPO法人みどり, npo みどり",
    "ＣＯＯＰ, coop",
    "O'Brien & Sons, o'brien",
    "Straße 12, strasse",
    "R006884, r0068",
    "The Phone Co-op, the",
    "تعاونية العمال, العم",
    "קואופרטיב העובדים, העוב",
    "می\u200Cخواهم, میخ",
    "👩\u200D🌾 Farm, farm",
    "Coope\u0301rative, cooper",
    "労働者協同組合, ろうどうしゃ",
    "労働者協同組合, ロウドウシャ",
    "労働者協同組合, rodosha",
    "労働者協同組合, Rōdōsha kyōdō",
    "労働者協同組合, roudousha",
    "けやきの会, keyaki",
    "けやきの会, 欅",
    "ワーカーズコープ, wakazu",
    "ｹﾔｷﾉｶｲ, けやきの",
    "新橋, sinbasi",
    "新橋, Shimbashi"
  })
  void findsWordsByTheirBeginningAndRunsAnywhere(String kept, String asked) {
    assertThat(matches(kept, asked)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"Garden, arden", "結いの森, 森の結い", "Coop Garden, coop care", "みどり, あお"})
  void doesNotFindWhatIsNotThere(String kept, String asked) {
    assertThat(matches(kept, asked)).isFalse();
  }

  @Test
  void queryHoldsNothingButLettersAndDigits() {
    assertThat(SearchWords.query("a\" OR *:* ~2 AND (b) -c 結い/森 森"))
        .isEqualTo("a* AND or* AND 2* AND and* AND b* AND c* AND \"結い\" AND 森*");
    assertThat(SearchWords.similar("a\" OR *:* ~2 AND (b) -c garden"))
        .isEqualTo("a* AND or* AND 2* AND and* AND b* AND c* AND garden~1");
  }

  @Test
  void punctuationAloneIsNoQuestion() {
    assertThat(SearchWords.terms("--- 🌾 !!")).isEmpty();
    assertThat(SearchWords.query("*")).isEmpty();
  }

  private static boolean matches(String kept, String asked) {
    String words = SearchWords.of(List.of(kept));
    return SearchWords.terms(asked).stream()
        .allMatch(forms -> forms.stream().anyMatch(words::contains));
  }
}
