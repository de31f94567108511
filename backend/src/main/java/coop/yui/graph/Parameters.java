package coop.yui.graph;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes statement parameters of Java values that the driver does not take as they are. */
final class Parameters {

  private Parameters() {}

  static Map<String, Object> of(Map<String, ?> parameters) {
    Map<String, Object> values = new HashMap<>();
    parameters.forEach((name, value) -> values.put(name, value(value)));
    return values;
  }

  @SuppressWarnings("NullAway") // a parameter may be null; the driver's map type does not say so
  private static Object value(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Enum<?> constant -> constant.name();
      case java.time.Instant instant -> instant.atOffset(java.time.ZoneOffset.UTC);
      case Collection<?> collection -> collection.stream().map(Parameters::value).toList();
      case Map<?, ?> map -> {
        Map<String, Object> copy = new LinkedHashMap<>();
        map.forEach((key, inner) -> copy.put(String.valueOf(key), value(inner)));
        yield copy;
      }
      default -> value;
    };
  }
}
