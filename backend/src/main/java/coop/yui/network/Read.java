package coop.yui.network;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/** Reads properties that may be absent. */
public final class Read {

  private Read() {}

  /** A text. */
  public static @Nullable String text(Value value) {
    return value.isNull() ? null : value.asString();
  }

  /** A day. */
  public static @Nullable LocalDate day(Value value) {
    return value.isNull() ? null : value.asLocalDate();
  }

  /** A point in time. */
  public static @Nullable OffsetDateTime time(Value value) {
    return value.isNull() ? null : value.asOffsetDateTime();
  }

  /** Texts; none when absent. */
  public static List<String> texts(Value value) {
    return value.isNull() ? List.of() : value.asList(Value::asString);
  }

  static List<LocalisedText> localised(Value languages, Value texts) {
    List<String> tags = texts(languages);
    List<String> written = texts(texts);
    List<LocalisedText> both = new ArrayList<>();
    for (int i = 0; i < written.size(); i++) {
      both.add(new LocalisedText(tags.get(i), written.get(i)));
    }
    return both;
  }

  static @Nullable Coordinates coordinates(Value latitude, Value longitude) {
    return latitude.isNull() || longitude.isNull()
        ? null
        : new Coordinates(latitude.asDouble(), longitude.asDouble());
  }
}
