package coop.yui.identity;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.dataloader.BatchLoaderEnvironment;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Loads fields that have arguments, which {@code @BatchMapping} does not know: for all things of an
 * answer together, one round trip for each different set of arguments.
 */
@Component
public class FieldLoaders {

  private final BatchLoaderRegistry registry;

  FieldLoaders(BatchLoaderRegistry registry) {
    this.registry = registry;
  }

  /** Loads one field of many things, by their ids. */
  public interface Loading<A, V> {
    /** The values by id; what has none may be left out. */
    Map<String, V> load(Set<String> ids, A arguments, Viewer viewer);
  }

  private record Key(String id, Object arguments) {}

  /** Makes a field loadable; things without a value get {@code missing}. */
  public <A, V> void register(String field, Class<A> arguments, V missing, Loading<A, V> loading) {
    registry
        .<Key, V>forName(field)
        .registerMappedBatchLoader(
            (keys, environment) ->
                Mono.fromCallable(
                    () -> load(keys, arguments, missing, loading, viewer(environment))));
  }

  /** Makes a field loadable that is absent for things without a value. */
  public <A, V> void registerAbsent(String field, Class<A> arguments, Loading<A, V> loading) {
    registry
        .<Key, V>forName(field)
        .registerMappedBatchLoader(
            (keys, environment) ->
                Mono.fromCallable(() -> found(keys, arguments, loading, viewer(environment))));
  }

  /** The value of a field of one thing, loaded with those of the others. */
  public static <V extends @Nullable Object> CompletableFuture<V> load(
      DataFetchingEnvironment environment, String field, String id, Object arguments) {
    DataLoader<Key, V> loader = Objects.requireNonNull(environment.getDataLoader(field));
    return loader.load(new Key(id, arguments));
  }

  private static <A, V> Map<Key, V> load(
      Set<Key> keys, Class<A> type, V missing, Loading<A, V> loading, Viewer viewer) {
    Map<Key, V> values = found(keys, type, loading, viewer);
    keys.forEach(key -> values.putIfAbsent(key, missing));
    return values;
  }

  private static <A, V> Map<Key, V> found(
      Set<Key> keys, Class<A> type, Loading<A, V> loading, Viewer viewer) {
    Map<Object, Set<String>> byArguments =
        keys.stream().collect(groupingBy(Key::arguments, mapping(Key::id, toSet())));
    Map<Key, V> values = new HashMap<>();
    byArguments.forEach(
        (arguments, ids) ->
            loading
                .load(ids, type.cast(arguments), viewer)
                .forEach((id, value) -> values.put(new Key(id, arguments), value)));
    return values;
  }

  private static Viewer viewer(BatchLoaderEnvironment environment) {
    GraphQLContext context = Objects.requireNonNull(environment.getContext());
    Viewer viewer = context.get("viewer");
    return Objects.requireNonNull(viewer);
  }
}
