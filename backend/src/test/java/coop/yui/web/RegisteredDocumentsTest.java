package coop.yui.web;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.GraphQLError;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.persisted.PersistedQuerySupport;
import graphql.parser.Parser;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RegisteredDocumentsTest {

  private static final String TEXT = "query Home { viewer { unreadNotificationCount } }";

  private final AtomicInteger parsed = new AtomicInteger();
  private final RegisteredDocuments documents =
      new RegisteredDocuments(Map.of(hash(TEXT), TEXT), GroundRulesTest.limits(Map.of()));

  @Test
  void aRegisteredDocumentIsCalledByItsHashAndParsedOnce() {
    assertThat(called(PersistedQuerySupport.PERSISTED_QUERY_MARKER, hash(TEXT)).hasErrors())
        .isFalse();
    assertThat(called(PersistedQuerySupport.PERSISTED_QUERY_MARKER, hash(TEXT)).getDocument())
        .isNotNull();
    assertThat(parsed).hasValue(1);
  }

  @Test
  void anUnknownHashIsToldInTheStandardForm() {
    assertThat(called(PersistedQuerySupport.PERSISTED_QUERY_MARKER, hash("other")).getErrors())
        .extracting(GraphQLError::getMessage)
        .containsExactly("PersistedQueryNotFound");
    assertThat(parsed).hasValue(0);
  }

  @Test
  void callersRegisterNothing() {
    String own = "{ __typename }";
    assertThat(called(own, hash(own)).hasErrors()).isFalse();
    assertThat(called(PersistedQuerySupport.PERSISTED_QUERY_MARKER, hash(own)).hasErrors())
        .isTrue();
  }

  @Test
  void documentsOfCallersAreParsedOnceToo() {
    called("{ __typename }", null);
    called("{ __typename }", null);
    assertThat(parsed).hasValue(1);
  }

  private PreparsedDocumentEntry called(String query, @Nullable String hash) {
    ExecutionInput input =
        ExecutionInput.newExecutionInput(query)
            .extensions(
                hash == null
                    ? Map.of()
                    : Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", hash)))
            .build();
    return documents
        .getDocumentAsync(
            input,
            asked -> {
              parsed.incrementAndGet();
              return new PreparsedDocumentEntry(Parser.parse(asked.getQuery()));
            })
        .join();
  }

  private static String hash(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
