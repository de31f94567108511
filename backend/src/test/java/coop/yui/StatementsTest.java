package coop.yui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import coop.yui.graph.TestGraph;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.summary.Plan;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.ClassUtils;

/**
 * Every statement of every module is planned by a real server: none reads the whole graph or
 * multiplies it.
 */
@Tag("slow")
class StatementsTest {

  private static final Set<String> NEVER = Set.of("AllNodesScan", "CartesianProduct");

  @ParameterizedTest(name = "{0}")
  @MethodSource("statements")
  void isPlannedWithoutScanOfAllNodesOrProduct(String name, String statement) {
    Set<String> operators = new HashSet<>();
    collect(plan(statement), operators);

    assertThat(operators).doesNotContainAnyElementsOf(NEVER);
  }

  @Test
  void statementsAreFound() throws ReflectiveOperationException, IOException {
    assertThat(statements()).hasSizeGreaterThan(50);
  }

  private static Plan plan(String statement) {
    try (var session = TestGraph.driver().session()) {
      return session.run("EXPLAIN " + statement).consume().plan();
    }
  }

  private static void collect(Plan plan, Set<String> operators) {
    if (!isOneRowTimesOneRow(plan)) {
      operators.add(name(plan));
    }
    plan.children().forEach(child -> collect(child, operators));
  }

  /** Two things looked up by their ids: a product in name only. */
  private static boolean isOneRowTimesOneRow(Plan plan) {
    return name(plan).equals("CartesianProduct")
        && plan.children().stream().allMatch(StatementsTest::isOneRow);
  }

  private static boolean isOneRow(Plan plan) {
    return switch (name(plan)) {
      case "NodeUniqueIndexSeek", "NodeUniqueIndexSeek(Locking)" -> true;
      case "Filter", "Limit", "CacheProperties", "CartesianProduct" ->
          plan.children().stream().allMatch(StatementsTest::isOneRow);
      default -> false;
    };
  }

  private static String name(Plan plan) {
    return plan.operatorType().replaceAll("@.*", "");
  }

  static Stream<Arguments> statements() throws ReflectiveOperationException, IOException {
    List<Arguments> found = new ArrayList<>();
    for (Class<?> type : productionClasses()) {
      for (Field field : type.getDeclaredFields()) {
        if (Modifier.isStatic(field.getModifiers()) && isReadable(field)) {
          add(type.getSimpleName() + "." + field.getName(), field.get(null), found);
        }
      }
    }
    return found.stream();
  }

  private static boolean isReadable(Field field) {
    boolean isText = field.getType() == String.class;
    boolean isMany =
        Map.class.isAssignableFrom(field.getType())
            || Collection.class.isAssignableFrom(field.getType());
    return (isText || isMany) && field.trySetAccessible();
  }

  private static void add(String name, @Nullable Object value, List<Arguments> found) {
    switch (value) {
      case String text when text.startsWith("CYPHER 25") && isQuery(text) ->
          found.add(arguments(name, text));
      case Map<?, ?> map -> map.forEach((key, inner) -> add(name + "." + key, inner, found));
      case Collection<?> many -> many.forEach(inner -> add(name, inner, found));
      case null, default -> {
        // Other constants are no statements.
      }
    }
  }

  /** Schema commands have no plan of this kind. */
  private static boolean isQuery(String text) {
    return !text.startsWith("CYPHER 25 CREATE CONSTRAINT");
  }

  private static List<Class<?>> productionClasses()
      throws ReflectiveOperationException, IOException {
    List<Class<?>> classes = new ArrayList<>();
    Resource[] files =
        new PathMatchingResourcePatternResolver().getResources("classpath*:coop/yui/**/*.class");
    for (Resource file : files) {
      String path = file.getURI().toString();
      if (path.contains("/test-classes/") || path.endsWith("package-info.class")) {
        continue;
      }
      String name =
          path.substring(path.indexOf("coop/yui/")).replace('/', '.').replace(".class", "");
      classes.add(Class.forName(name, true, ClassUtils.getDefaultClassLoader()));
    }
    return classes;
  }
}
