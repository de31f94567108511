package coop.yui.bylaws;

import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What bylaws can start from, read from files when the portal starts. */
@Component
class BylawsPresets {

  private static final String FILES = "classpath:bylaws/*.json";

  private final List<BylawsPreset> all;

  BylawsPresets(JsonMapper json) throws IOException {
    Resource[] files = new PathMatchingResourcePatternResolver().getResources(FILES);
    all =
        Arrays.stream(files)
            .sorted(Comparator.comparing(Resource::getFilename))
            .map(file -> read(file, json))
            .toList();
  }

  List<BylawsPreset> all() {
    return all;
  }

  /**
   * The preset with this code.
   *
   * @throws Refusal INVALID_CODE
   */
  BylawsPreset of(String code) {
    return all.stream()
        .filter(preset -> preset.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new Refusal(RefusalCode.INVALID_CODE).field("preset"));
  }

  /**
   * Reads one file.
   *
   * @throws IllegalStateException naming the file, the parameter and what is wrong with it
   */
  static BylawsPreset read(Resource file, JsonMapper json) {
    String name = file.getFilename();
    try (var content = file.getInputStream()) {
      BylawsPreset preset = json.readValue(content, BylawsPreset.class);
      Map<BylawsParameter, LawRule> rules = new EnumMap<>(BylawsParameter.class);
      for (LawRule rule : preset.rules()) {
        mustBe(rules.put(rule.parameter(), rule) == null, name, rule, "stands twice");
        mustBe(!isBlank(rule.article()), name, rule, "names no article");
        mustBe(!isBlank(rule.source()), name, rule, "names no source");
        mustBe(rule.confidence() != null, name, rule, "does not say whether it is verified");
        mustBe(isWritten(rule, rule.value()), name, rule, "has a value that is not in its form");
        mustBe(
            isWritten(rule, rule.minimum()), name, rule, "has a minimum that is not in its form");
        mustBe(
            isWritten(rule, rule.maximum()), name, rule, "has a maximum that is not in its form");
        mustBe(
            rule.permitted().stream().allMatch(value -> isWritten(rule, value)),
            name,
            rule,
            "permits what is not in its form");
        mustBe(rule.allows(rule.value()), name, rule, "starts from what it forbids");
      }
      for (BylawsParameter parameter : BylawsParameter.values()) {
        if (!rules.containsKey(parameter)) {
          throw new IllegalStateException("%s: %s is missing".formatted(name, parameter));
        }
      }
      List<BylawsProblem> problems = new BylawsDraft(preset, List.of()).problems();
      if (!problems.isEmpty()) {
        mustBe(false, name, problems.getFirst().law(), "contradicts another parameter");
      }
      return preset;
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException("%s: %s".formatted(name, e.getMessage()), e);
    } catch (IOException | RuntimeException e) {
      if (e instanceof IllegalStateException told) {
        throw told;
      }
      throw new IllegalStateException("%s cannot be read: %s".formatted(name, e.getMessage()), e);
    }
  }

  private static void mustBe(boolean isSo, @Nullable String file, LawRule rule, String what) {
    if (!isSo) {
      throw new IllegalStateException("%s: %s %s".formatted(file, rule.parameter(), what));
    }
  }

  private static boolean isWritten(LawRule rule, @Nullable String value) {
    return value == null
        || BylawsTerms.canonical(rule.parameter(), value).filter(value::equals).isPresent();
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
