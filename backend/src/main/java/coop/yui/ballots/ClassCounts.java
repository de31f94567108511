package coop.yui.ballots;

import static java.util.stream.Collectors.toMap;

import coop.yui.bylaws.MembershipClass;
import java.util.List;
import java.util.Map;

/** Numbers by class of members, as the graph keeps them: {@code WORKER=12}. */
public final class ClassCounts {

  private ClassCounts() {}

  /** As the graph keeps them. */
  public static List<String> written(Map<MembershipClass, Integer> counts) {
    return counts.entrySet().stream()
        .map(count -> count.getKey() + "=" + count.getValue())
        .sorted()
        .toList();
  }

  /** As the graph kept them. */
  public static Map<MembershipClass, Integer> read(List<String> counts) {
    return counts.stream()
        .map(count -> count.split("=", 2))
        .collect(
            toMap(count -> MembershipClass.valueOf(count[0]), count -> Integer.valueOf(count[1])));
  }
}
