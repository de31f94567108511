package coop.yui.web;

import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import graphql.ErrorClassification;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.InvalidSyntaxError;
import graphql.execution.AbortExecutionException;
import graphql.execution.NonNullableValueCoercedAsNullException;
import graphql.execution.UnknownOperationException;
import graphql.schema.CoercingParseValueException;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.neo4j.driver.exceptions.Neo4jException;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;

/**
 * Makes GraphQL errors of whatever went wrong: a code, a sentence in the caller's language, and
 * nothing internal.
 */
@Component
class Errors {

  private static final String UNKNOWN_DOCUMENT = "PersistedQueryNotFound";
  private static final Set<ValidationErrorType> WRONG_VALUES =
      Set.of(ValidationErrorType.WrongType, ValidationErrorType.NullValueForNonNullArgument);
  private static final Pattern PREFIX = Pattern.compile("^Validation error \\([^)]*\\) : ");
  private static final Pattern NAME = Pattern.compile("(?:[Vv]ariable|argument) '(\\w+)'");
  private static final Pattern INNER_NAME = Pattern.compile("[Ff]ield '(\\w+)'");

  private final Sentences sentences;
  private final Failures failures;

  Errors(Sentences sentences, Failures failures) {
    this.sentences = sentences;
    this.failures = failures;
  }

  /**
   * The refusal that an exception stands for; an unexpected one is reported and gets a reference.
   */
  Refusal refusal(Throwable exception) {
    return switch (exception) {
      case Refusal refusal -> refusal;
      case AuthenticationException _ -> new Refusal(RefusalCode.NOT_SIGNED_IN);
      case AccessDeniedException _ -> new Refusal(RefusalCode.NOT_ALLOWED);
      case BindException _ -> new Refusal(RefusalCode.INVALID_VALUE);
      // What was still under way when a call was stopped for its slowness.
      case TimeoutException _, AbortExecutionException _ -> new Refusal(RefusalCode.TOO_SLOW);
      case Neo4jException neo4j when isOutOfTime(neo4j.code()) -> new Refusal(RefusalCode.TOO_SLOW);
      default -> new Refusal(RefusalCode.FAILURE).with("reference", failures.report(exception));
    };
  }

  /**
   * Whether the graph ended a transaction because its time was over, or its wait for a lock was.
   */
  private static boolean isOutOfTime(String code) {
    return code.contains("TransactionTimedOut")
        || code.endsWith("Transaction.Terminated")
        || code.endsWith("Transaction.LockClientStopped");
  }

  /** A refusal as an error; {@link #present} gives it its sentence. */
  static GraphQLError error(Refusal refusal) {
    return error(refusal, GraphqlErrorBuilder.newError());
  }

  /** A refusal as an error at the place that the builder already knows. */
  static GraphQLError error(Refusal refusal, GraphqlErrorBuilder<?> place) {
    place.message(refusal.code().name());
    place.extensions(refusal.extensions());
    place.errorType(type(refusal));
    return place.build();
  }

  /** An error as the caller may read it. */
  GraphQLError present(GraphQLError error, Locale locale) {
    if (UNKNOWN_DOCUMENT.equals(error.getMessage())) {
      // Clients know this one by its message; see GraphQL's custom of automatic persisted queries.
      return GraphqlErrorBuilder.newError()
          .message(UNKNOWN_DOCUMENT)
          .extensions(
              Map.of(
                  "code",
                  "PERSISTED_QUERY_NOT_FOUND",
                  "classification",
                  RefusalCode.NOT_FOUND.classification().name()))
          .build();
    }
    Refusal refusal = isOurs(error) ? null : classify(error);
    Map<String, Object> extensions =
        new HashMap<>(refusal == null ? error.getExtensions() : refusal.extensions());
    RefusalCode code = RefusalCode.valueOf(String.valueOf(extensions.get("code")));
    Map<String, Object> details = new HashMap<>(extensions);
    if (code == RefusalCode.INVALID_DOCUMENT && refusal != null) {
      details.put("reason", PREFIX.matcher(error.getMessage()).replaceFirst(""));
    }
    GraphqlErrorBuilder<?> presented =
        GraphqlErrorBuilder.newError()
            .message(sentences.of(code, details, locale))
            .extensions(extensions);
    if (error.getLocations() != null) {
      presented.locations(error.getLocations());
    }
    if (error.getPath() != null) {
      presented.path(error.getPath());
    }
    return presented.build();
  }

  private static boolean isOurs(GraphQLError error) {
    return error.getExtensions() != null
        && error.getExtensions().get("code") instanceof String code
        && Arrays.stream(RefusalCode.values()).anyMatch(known -> known.name().equals(code));
  }

  private Refusal classify(GraphQLError error) {
    return switch (error) {
      case CoercingParseValueException _, NonNullableValueCoercedAsNullException _ ->
          wrongValue(error.getMessage());
      case ValidationError invalid
          when invalid.getValidationErrorType() instanceof ValidationErrorType type
              && WRONG_VALUES.contains(type) ->
          wrongValue(error.getMessage());
      case ValidationError _, InvalidSyntaxError _, UnknownOperationException _ ->
          new Refusal(RefusalCode.INVALID_DOCUMENT);
      default ->
          new Refusal(RefusalCode.FAILURE)
              .with(
                  "reference",
                  failures.report(error.getClass().getSimpleName() + " at " + error.getPath()));
    };
  }

  private static Refusal wrongValue(String message) {
    Refusal refusal = new Refusal(RefusalCode.INVALID_VALUE);
    String field =
        Stream.of(first(NAME, message), first(INNER_NAME, message))
            .flatMap(Optional::stream)
            .collect(Collectors.joining("."));
    return field.isEmpty() ? refusal : refusal.field(field);
  }

  private static Optional<String> first(Pattern pattern, String message) {
    Matcher matcher = pattern.matcher(message);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static ErrorClassification type(Refusal refusal) {
    return refusal.code() == RefusalCode.FAILURE
        ? ErrorType.INTERNAL_ERROR
        : ErrorClassification.errorClassification(refusal.code().classification().name());
  }
}
