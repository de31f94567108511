package coop.yui.bylaws;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What bylaws can start from: a law, or the principles.
 *
 * @param code stable, for example {@code JP_ORDINARY}
 * @param names by language
 * @param country absent where it is no country's law
 * @param asOf the day for which the text was looked at
 * @param rules one for each parameter
 */
public record BylawsPreset(
    String code,
    Map<String, String> names,
    @Nullable String country,
    LocalDate asOf,
    List<LawRule> rules) {

  /** Keeps its own lists. */
  public BylawsPreset {
    names = Map.copyOf(names);
    rules = List.copyOf(rules);
  }

  /** What it says about a parameter. */
  public LawRule rule(BylawsParameter parameter) {
    return rules.stream()
        .filter(rule -> rule.parameter() == parameter)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(code + " says nothing about " + parameter));
  }

  /**
   * All that bylaws set, and what it says where they are silent: they may be older than a
   * parameter.
   *
   * @throws IllegalArgumentException when a value is not in its form
   */
  BylawsTerms terms(Map<BylawsParameter, String> written) {
    Map<BylawsParameter, String> values = new EnumMap<>(BylawsParameter.class);
    rules.forEach(rule -> values.put(rule.parameter(), rule.value()));
    values.putAll(written);
    return new BylawsTerms(values);
  }
}
