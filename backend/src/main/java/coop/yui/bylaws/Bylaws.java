package coop.yui.bylaws;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of a co-operative's bylaws.
 *
 * @param cooperative the id of the co-operative
 * @param version from 1
 * @param preset what they started from
 * @param since the first day in force
 * @param until the last day in force; absent as long as none is known
 * @param adoptedBy the id of who entered them
 */
public record Bylaws(
    String id,
    String cooperative,
    int version,
    BylawsPreset preset,
    LocalDate since,
    @Nullable LocalDate until,
    OffsetDateTime adoptedAt,
    @Nullable String adoptedBy,
    BylawsTerms terms) {

  /**
   * One parameter as these bylaws set it.
   *
   * @param law what the law or the principles say about it
   */
  public record BylawsRule(BylawsParameter parameter, String value, LawRule law) {}

  /** Every parameter, in the order of the schema. */
  List<BylawsRule> rules() {
    return Arrays.stream(BylawsParameter.values()).map(this::rule).toList();
  }

  /** What they set for a parameter. */
  public BylawsRule rule(BylawsParameter parameter) {
    return new BylawsRule(parameter, terms.text(parameter), preset.rule(parameter));
  }
}
