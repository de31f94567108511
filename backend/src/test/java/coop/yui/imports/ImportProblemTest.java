package coop.yui.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ImportProblemTest {

  private static final Map<String, Object> DETAILS =
      Map.of("found", 3, "expected", 2, "maximum", 100, "firstRow", 7);

  @ParameterizedTest
  @EnumSource(Flaw.class)
  void everyFlawHasASentenceInBothLanguages(Flaw flaw) {
    ImportProblem problem = new ImportProblem(2, null, flaw, null, true, DETAILS);
    String english = problem.sentence(Locale.UK);
    String japanese = problem.sentence(Locale.JAPAN);
    assertThat(english).isNotBlank().doesNotContain("{").matches("\\p{ASCII}+");
    assertThat(japanese).isNotBlank().doesNotContain("{").isNotEqualTo(english);
  }

  @Test
  void longValuesAreCutBetweenCharacters() {
    String cut = ImportProblem.cut("👍".repeat(300));
    assertThat(cut).isEqualTo("👍".repeat(200) + "…");
    assertThat(ImportProblem.cut("short")).isEqualTo("short");
  }
}
