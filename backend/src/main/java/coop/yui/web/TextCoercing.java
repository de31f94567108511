package coop.yui.web;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import java.time.DateTimeException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A scalar that travels as a string and takes nothing but strings: no number that lost digits, no
 * object, no list.
 *
 * @param <T> what it is in Java
 */
final class TextCoercing<T> implements Coercing<T, String> {

  private static final String REFUSED = "not of the form that is described in the schema";

  private final Reading<T> reading;
  private final Function<T, String> writing;
  private final Class<T> type;

  TextCoercing(Reading<T> reading, Function<T, String> writing, Class<T> type) {
    this.reading = reading;
    this.writing = writing;
    this.type = type;
  }

  /** Reads a value from its text. */
  @FunctionalInterface
  interface Reading<T> {

    /**
     * The value.
     *
     * @throws IllegalArgumentException or DateTimeException when the text has another form
     */
    T read(String text);
  }

  @Override
  public String serialize(Object value, GraphQLContext context, Locale locale) {
    if (type == String.class) {
      return value.toString();
    }
    if (!type.isInstance(value)) {
      throw new CoercingSerializeException("expected " + type.getSimpleName());
    }
    return writing.apply(type.cast(value));
  }

  @Override
  public T parseValue(Object value, GraphQLContext context, Locale locale) {
    return read(value).orElseThrow(() -> new CoercingParseValueException(REFUSED));
  }

  @Override
  public T parseLiteral(
      Value<?> value, CoercedVariables variables, GraphQLContext context, Locale locale) {
    return read(value instanceof StringValue string ? string.getValue() : value)
        .orElseThrow(() -> new CoercingParseLiteralException(REFUSED));
  }

  @Override
  public Value<?> valueToLiteral(Object value, GraphQLContext context, Locale locale) {
    return StringValue.newStringValue(String.valueOf(value)).build();
  }

  private Optional<T> read(@Nullable Object value) {
    if (!(value instanceof String text)) {
      return Optional.empty();
    }
    try {
      return Optional.of(reading.read(text));
    } catch (IllegalArgumentException | DateTimeException e) {
      return Optional.empty();
    }
  }
}
