package coop.yui.graph;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A call that was refused, with all that a person needs to mend it. The sentence is made from the
 * code in the language of the request; `details` fill its gaps and go out as extensions.
 */
public final class Refusal extends RuntimeException {

  private final RefusalCode code;
  private final transient Map<String, Object> details = new LinkedHashMap<>();
  private @Nullable String field;
  private @Nullable String principle;
  private @Nullable String article;

  /** A refusal of this code. */
  public Refusal(RefusalCode code) {
    super(code.name(), null, false, false);
    this.code = code;
  }

  /** Names the input field that is at fault, dotted, for example {@code identifiers.0.value}. */
  public Refusal field(String name) {
    field = name;
    return this;
  }

  /** Names the clause of the principles that the rule comes from. */
  public Refusal principle(String clause) {
    principle = clause;
    return this;
  }

  /** Names the article of law that the rule comes from. */
  public Refusal article(String name) {
    article = name;
    return this;
  }

  /** Adds a value for the sentence and the extensions; never anything the person may not read. */
  public Refusal with(String name, Object value) {
    details.put(name, value);
    return this;
  }

  /** Why. */
  public RefusalCode code() {
    return code;
  }

  /** Values for the sentence. */
  public Map<String, Object> details() {
    return details;
  }

  /** The refusal as `extensions` of a GraphQL error. */
  public Map<String, Object> extensions() {
    Map<String, Object> extensions = new LinkedHashMap<>(details);
    extensions.put("classification", code.classification().name());
    extensions.put("code", code.name());
    putPresent(extensions, "field", field);
    putPresent(extensions, "principle", principle);
    putPresent(extensions, "article", article);
    return extensions;
  }

  private static void putPresent(Map<String, Object> map, String name, @Nullable String value) {
    if (value != null) {
      map.put(name, value);
    }
  }
}
