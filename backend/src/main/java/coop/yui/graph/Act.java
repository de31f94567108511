package coop.yui.graph;

import org.jspecify.annotations.Nullable;

/**
 * What is being done and by whom; it becomes the audit entry.
 *
 * @param name the name of the mutation
 * @param person the id of who does it; absent when the portal itself does
 * @param requestKey the caller's key of a creating act; absent for others
 * @param input the whole input, compared when a request key comes again
 */
public record Act(
    String name, @Nullable String person, @Nullable String requestKey, @Nullable Object input) {

  /** An act that creates nothing and needs no request key. */
  public static Act of(String name, @Nullable String person) {
    return new Act(name, person, null, null);
  }

  /**
   * An act that creates something, at most once for each key.
   *
   * @throws Refusal INVALID_LENGTH when the key is empty or longer than 100 characters
   */
  public static Act once(String name, String person, String requestKey, Object input) {
    if (requestKey.isBlank() || requestKey.length() > 100) {
      throw new Refusal(RefusalCode.INVALID_LENGTH).field("requestKey").with("maximum", 100);
    }
    return new Act(name, person, requestKey, input);
  }
}
