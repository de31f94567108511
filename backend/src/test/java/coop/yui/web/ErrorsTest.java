package coop.yui.web;

import static org.assertj.core.api.Assertions.assertThat;

import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neo4j.driver.exceptions.ClientException;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;

@ExtendWith(OutputCaptureExtension.class)
class ErrorsTest {

  private static final String PRIVATE = "hanako@example.org";

  private final Errors errors = new Errors(new Sentences(), new Failures());

  @Test
  void aFailureGetsAReferenceAndTellsNothingPrivate(CapturedOutput output) {
    Exception failure = new IllegalStateException(PRIVATE, new IOException("token of " + PRIVATE));
    GraphQLError error = errors.present(Errors.error(errors.refusal(failure)), Locale.ENGLISH);
    String reference = String.valueOf(error.getExtensions().get("reference"));
    assertThat(reference).matches("[0-9A-F]{10}");
    assertThat(error.getMessage()).contains(reference).doesNotContain(PRIVATE, "Exception");
    assertThat(error.getExtensions())
        .containsEntry("code", "FAILURE")
        .containsEntry("classification", "INTERNAL_ERROR");
    assertThat(output.getAll())
        .contains(reference, "IllegalStateException", "IOException", "ErrorsTest")
        .doesNotContain(PRIVATE);
  }

  @Test
  void errorsOfTheEngineTellNothingEither(CapturedOutput output) {
    GraphQLError raw =
        GraphqlErrorBuilder.newError()
            .message(PRIVATE)
            .errorType(ErrorType.DataFetchingException)
            .path(List.of("viewer"))
            .build();
    GraphQLError error = errors.present(raw, Locale.JAPANESE);
    assertThat(error.getMessage()).startsWith("こちらの不具合").doesNotContain(PRIVATE);
    assertThat(error.getPath()).containsExactly("viewer");
    assertThat(output.getAll()).doesNotContain(PRIVATE);
  }

  @Test
  void knownExceptionsAreRefusals() {
    assertThat(errors.refusal(new BadCredentialsException("")).code())
        .isEqualTo(RefusalCode.NOT_SIGNED_IN);
    assertThat(errors.refusal(new AccessDeniedException("")).code())
        .isEqualTo(RefusalCode.NOT_ALLOWED);
    assertThat(errors.refusal(new TimeoutException()).code()).isEqualTo(RefusalCode.TOO_SLOW);
    assertThat(
            errors
                .refusal(new ClientException("Neo.ClientError.Transaction.TransactionTimedOut", ""))
                .code())
        .isEqualTo(RefusalCode.TOO_SLOW);
  }

  @Test
  void aRefusalKeepsItsDetails() {
    Refusal refusal =
        new Refusal(RefusalCode.INVALID_LENGTH)
            .field("title")
            .principle("5.3")
            .with("maximum", 200);
    GraphQLError error = errors.present(Errors.error(refusal), Locale.ENGLISH);
    assertThat(error.getExtensions())
        .containsEntry("field", "title")
        .containsEntry("principle", "5.3")
        .containsEntry("maximum", 200)
        .containsEntry("classification", "BAD_REQUEST");
    assertThat(
            ExecutionResult.newExecutionResult()
                .addError(error)
                .build()
                .toSpecification()
                .toString())
        .contains("200 characters");
  }
}
