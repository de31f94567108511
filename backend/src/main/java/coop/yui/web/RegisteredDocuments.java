package coop.yui.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.persisted.ApolloPersistedQuerySupport;
import graphql.execution.preparsed.persisted.PersistedQueryCache;
import graphql.execution.preparsed.persisted.PersistedQueryCacheMiss;
import graphql.execution.preparsed.persisted.PersistedQueryNotFound;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Documents that came with the pages and are called by their SHA-256, and a store of parsed and
 * checked documents, bounded by their length. Callers cannot register documents of their own.
 */
class RegisteredDocuments extends ApolloPersistedQuerySupport {

  private static final String FILE = "static/documents.json";

  private final Cache<String, PreparsedDocumentEntry> parsed;

  RegisteredDocuments(Map<String, String> textsByHash, Limits limits) {
    super(new Registered(textsByHash));
    this.parsed =
        Caffeine.newBuilder()
            .maximumWeight(limits.documents())
            .weigher((String text, PreparsedDocumentEntry _) -> text.length())
            .build();
  }

  @Override
  public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
      ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parseAndValidate) {
    return super.getDocumentAsync(input, called -> parsedOnce(called, parseAndValidate));
  }

  @Override
  protected Optional<Object> getPersistedQueryId(ExecutionInput input) {
    if (!PERSISTED_QUERY_MARKER.equals(input.getQuery())) {
      return Optional.empty();
    }
    return input.getExtensions().get("persistedQuery") instanceof Map<?, ?> called
        ? Optional.of(String.valueOf(called.get("sha256Hash")))
        : Optional.empty();
  }

  private PreparsedDocumentEntry parsedOnce(
      ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parseAndValidate) {
    PreparsedDocumentEntry known = parsed.getIfPresent(input.getQuery());
    if (known != null) {
      return known;
    }
    PreparsedDocumentEntry entry = parseAndValidate.apply(input);
    if (!entry.hasErrors()) {
      parsed.put(input.getQuery(), entry);
    }
    return entry;
  }

  /**
   * The documents that the build of the pages put on the class path; none when there are no pages.
   */
  static Map<String, String> ofPages(JsonMapper json) {
    ClassPathResource file = new ClassPathResource(FILE);
    if (!file.exists()) {
      return Map.of();
    }
    try (InputStream stream = file.getInputStream()) {
      return json.readValue(stream, new TypeReference<Map<String, String>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Registered(Map<String, String> texts) implements PersistedQueryCache {

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getPersistedQueryDocumentAsync(
        Object id, ExecutionInput input, PersistedQueryCacheMiss onMiss) {
      String text = texts.get(String.valueOf(id));
      if (text == null) {
        throw new PersistedQueryNotFound(id);
      }
      return CompletableFuture.completedFuture(onMiss.apply(text));
    }
  }
}
