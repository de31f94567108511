package coop.yui.web;

import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import graphql.execution.preparsed.persisted.PersistedQuerySupport;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.support.DefaultGraphQlRequest;
import org.springframework.util.MultiValueMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the parameters of a call as GraphQL over HTTP names them: `query`, `operationName`,
 * `variables`, `extensions`.
 */
final class GraphqlRequest {

  private static final String QUERY = "query";
  private static final String OPERATION_NAME = "operationName";
  private static final String VARIABLES = "variables";
  private static final String EXTENSIONS = "extensions";
  private static final TypeReference<Map<String, @Nullable Object>> JSON_OBJECT =
      new TypeReference<>() {};

  private GraphqlRequest() {}

  /**
   * The whole body.
   *
   * @throws Refusal TOO_LARGE
   */
  static byte[] body(InputStream stream, long maximum) throws IOException {
    byte[] bytes = stream.readNBytes((int) maximum + 1);
    if (bytes.length > maximum) {
      throw new Refusal(RefusalCode.TOO_LARGE).with("maximum", maximum);
    }
    return bytes;
  }

  /**
   * The parameters in a JSON body.
   *
   * @throws Refusal INVALID_DOCUMENT
   */
  static DefaultGraphQlRequest ofJson(byte[] body, JsonMapper json) {
    return of(object(body, json));
  }

  /**
   * The parameters of an address.
   *
   * @throws Refusal INVALID_DOCUMENT
   */
  static DefaultGraphQlRequest ofAddress(
      MultiValueMap<String, String> parameters, JsonMapper json) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put(QUERY, parameters.getFirst(QUERY));
    values.put(OPERATION_NAME, parameters.getFirst(OPERATION_NAME));
    for (String name : new String[] {VARIABLES, EXTENSIONS}) {
      String text = parameters.getFirst(name);
      values.put(name, text == null ? null : object(text.getBytes(StandardCharsets.UTF_8), json));
    }
    return of(values);
  }

  private static DefaultGraphQlRequest of(Map<String, @Nullable Object> values) {
    Map<String, @Nullable Object> extensions = map(values, EXTENSIONS);
    String query = text(values, QUERY);
    if (query == null && extensions.get("persistedQuery") instanceof Map<?, ?>) {
      query = PersistedQuerySupport.PERSISTED_QUERY_MARKER;
    }
    if (query == null || query.isBlank()) {
      throw new Refusal(RefusalCode.INVALID_DOCUMENT).field(QUERY);
    }
    Map<String, Object> present = new LinkedHashMap<>();
    extensions.forEach(
        (name, value) -> {
          if (value != null) {
            present.put(name, value);
          }
        });
    return new DefaultGraphQlRequest(
        query, text(values, OPERATION_NAME), map(values, VARIABLES), present);
  }

  private static @Nullable String text(Map<String, @Nullable Object> values, String name) {
    return switch (values.get(name)) {
      case null -> null;
      case String text -> text;
      default -> throw new Refusal(RefusalCode.INVALID_DOCUMENT).field(name);
    };
  }

  @SuppressWarnings("unchecked") // the names of a JSON object are strings
  private static Map<String, @Nullable Object> map(
      Map<String, @Nullable Object> values, String name) {
    return switch (values.get(name)) {
      case null -> Map.of();
      case Map<?, ?> map -> (Map<String, @Nullable Object>) map;
      default -> throw new Refusal(RefusalCode.INVALID_DOCUMENT).field(name);
    };
  }

  private static Map<String, @Nullable Object> object(byte[] text, JsonMapper json) {
    try {
      Map<String, @Nullable Object> object = json.readValue(text, JSON_OBJECT);
      if (object != null) {
        return object;
      }
    } catch (JacksonException e) {
      // Its message quotes what was sent, which may be private.
    }
    throw new Refusal(RefusalCode.INVALID_DOCUMENT);
  }
}
