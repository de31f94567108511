package coop.yui.decisions;

import static java.util.stream.Collectors.toMap;

import coop.yui.bylaws.MembershipClass;
import java.util.List;
import java.util.Map;

/** Numbers by class of members, as the graph keeps them: {@code WORKER=12}. */
final class ClassCounts {

  private ClassCounts() {}

  static List<String> written(Map<MembershipClass, Integer> counts) {
    return counts.entrySet().stream()
        .map(count -> count.getKey() + "=" + count.getValue())
        .sorted()
        .toList();
  }

  static Map<MembershipClass, Integer> read(List<String> counts) {
    return counts.stream()
        .map(count -> count.split("=", 2))
        .collect(
            toMap(count -> MembershipClass.valueOf(count[0]), count -> Integer.valueOf(count[1])));
  }
}
