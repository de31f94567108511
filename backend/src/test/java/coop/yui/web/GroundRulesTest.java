package coop.yui.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import coop.yui.graph.RefusalCode;
import coop.yui.identity.Viewer;
import graphql.ErrorType;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.execution.instrumentation.ChainedInstrumentation;
import graphql.execution.instrumentation.Instrumentation;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationValidationParameters;
import graphql.validation.ValidationError;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Limits and costs on the real schema, without data behind it. */
class GroundRulesTest {

  private static final Viewer PERSON = new Viewer("person-1", Set.of(), Set.of());

  private final Limits limits = limits(Map.of());
  private final GraphQL graphql = graphql(limits);
  private @Nullable Call call;

  static Limits limits(Map<String, Object> changes) {
    return new Binder(new MapConfigurationPropertySource(changes))
        .bindOrCreate("yui.limits", Limits.class);
  }

  private static GraphQL graphql(Limits limits, Instrumentation... further) {
    List<Instrumentation> all = new ArrayList<>();
    all.add(new GroundRules(limits, new Budgets(limits)));
    all.addAll(List.of(further));
    return GraphQL.newGraphQL(SchemaFiles.schema())
        .instrumentation(new ChainedInstrumentation(all))
        .build();
  }

  @Test
  void costMultipliesByPageSizes() {
    assertThat(cost("{ network { __typename } }", Map.of())).isEqualTo(1);
    assertThat(cost("{ organisations(first: 10) { nodes { id name } } }", Map.of()))
        .isEqualTo(2 + 10 * 3);
    assertThat(
            cost(
                "query($n: Int) { organisations(last: $n) { nodes { alliances(first: 5) { nodes {"
                    + " id } } } } }",
                Map.of("n", 20)))
        .isEqualTo(2 + 20 * (1 + 2 + 5 * 2));
    assertThat(
            cost(
                "query($ids: [ID!]!) { nodes(ids: $ids) { id } }",
                Map.of("ids", List.of("a", "b", "c"))))
        .isEqualTo(20 + 3);
    assertThat(cost("{ network { overview { organisations { id } links { kind } } } }", Map.of()))
        .isEqualTo(1 + 200 + 500 * 4);
    assertThat(
            cost(
                "{ a: places(text: \"x\") { ...p } ...q } fragment p on Place { code } fragment q"
                    + " on Query { viewer { unreadNotificationCount } }",
                Map.of()))
        .isEqualTo(5 + 10 + 2);
  }

  @Test
  void aCallThatCostsTooMuchIsRefusedBeforeItBegins() {
    refuses(
        "{ organisations(first: 100) { nodes { alliances(first: 100) { nodes { parties {"
            + " organisation { alliances(first: 100) { nodes { id } } } } } } } } }",
        "cost");
  }

  @Test
  void aThousandAliasesOfOneFragmentAreRefusedUnchecked() {
    String document =
        IntStream.range(0, 1_000)
                .mapToObj(i -> "a" + i + ": viewer { ...f }")
                .collect(Collectors.joining(" ", "{ ", " } "))
            + "fragment f on Viewer { person { id displayName nameKana language email createdAt }"
            + " }";
    refusesUnchecked(document);
  }

  @Test
  void fragmentsThatGrowExponentiallyAreRefusedUnchecked() {
    String fragments =
        IntStream.range(0, 60)
            .mapToObj(
                i -> "fragment f" + i + " on Query { ...f" + (i + 1) + " ...f" + (i + 1) + " }")
            .collect(Collectors.joining(" "));
    refusesUnchecked(
        "{ ...f0 } " + fragments + " fragment f60 on Query { viewer { unreadNotificationCount } }");
  }

  @Test
  void otherExcessesAreRefused() {
    refuses(
        "{ "
            + "viewer { person { representations { organisation { alliances(first: 1) { nodes { parties { organisation { "
                .repeat(4)
            + "id"
            + " } } } } } } } }".repeat(4)
            + " }",
        "depth");
    refuses(
        IntStream.range(0, 101)
            .mapToObj(i -> "a" + i + ": __typename")
            .collect(Collectors.joining(" ", "{", "}")),
        "aliases");
    refuses("{" + "__typename ".repeat(31) + "}", "rootFields");
    refuses("{ __typename " + "#".repeat(60_000) + "\n}", "characters");
    refuses(
        "query($ids: [ID!]!) { nodes(ids: $ids) { id } }",
        Map.of("ids", Collections.nCopies(101, "a")),
        "items");
    refuses("{ nodes(ids: [" + "\"a\" ".repeat(101) + "]) { id } }", Map.of(), "items");
  }

  @Test
  void aFragmentThatHoldsItselfIsAnInvalidDocument() {
    ExecutionResult result =
        run(
            graphql,
            "{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }",
            Map.of(),
            PERSON);
    assertThat(result.getErrors())
        .isNotEmpty()
        .extracting(GraphQLError::getErrorType)
        .containsOnly(ErrorType.ValidationError);
  }

  @Test
  void introspectionIsForPeopleWhoAreSignedIn() {
    for (String document :
        List.of(
            "{ __schema { types { name } } }",
            "{ a: __type(name: \"Query\") { name } }",
            "{ ...f } fragment f on Query { __schema { description } }")) {
      assertThat(code(run(graphql, document, Map.of(), Viewer.ANONYMOUS)))
          .isEqualTo("NOT_SIGNED_IN");
      assertThat(run(graphql, document, Map.of(), PERSON).getErrors()).isEmpty();
    }
    assertThat(run(graphql, "{ __typename }", Map.of(), Viewer.ANONYMOUS).getErrors()).isEmpty();
  }

  @Test
  void theBudgetIsEachPersonsOwnAndEachAddresss() {
    GraphQL poor =
        graphql(
            limits(
                Map.of(
                    "yui.limits.budget",
                    100,
                    "yui.limits.anonymous-budget",
                    50,
                    "yui.limits.budget-period",
                    "1h")));
    String forty = "{ organisations(first: 19) { nodes { id } } }";
    run(poor, forty, Map.of(), PERSON);
    run(poor, forty, Map.of(), PERSON);
    assertThat(spent().left()).isEqualTo(20);
    assertThat(Duration.between(Instant.now(), spent().resetsAt()).toMinutes())
        .isCloseTo(48, within(1L));
    ExecutionResult third = run(poor, forty, Map.of(), PERSON);
    assertThat(code(third)).isEqualTo(RefusalCode.BUDGET_SPENT.name());
    assertThat(third.getErrors().getFirst().getExtensions()).containsKey("resetsAt");
    assertThat(
            isBudgetSpent(run(poor, forty, Map.of(), new Viewer("person-2", Set.of(), Set.of()))))
        .isFalse();
    assertThat(isBudgetSpent(run(poor, forty, Map.of(), Viewer.ANONYMOUS))).isFalse();
    assertThat(isBudgetSpent(run(poor, forty, Map.of(), Viewer.ANONYMOUS))).isTrue();
  }

  private static boolean isBudgetSpent(ExecutionResult result) {
    return !result.isDataPresent()
        && result.getErrors().stream()
            .anyMatch(
                error ->
                    error.getExtensions() != null
                        && "BUDGET_SPENT".equals(error.getExtensions().get("code")));
  }

  private Budgets.Cost spent() {
    return requireNonNull(requireNonNull(call).cost());
  }

  private long cost(String document, Map<String, Object> variables) {
    ExecutionResult result = run(graphql, document, variables, PERSON);
    assertThat(result.getErrors())
        .noneMatch(
            error -> error.getExtensions() != null && error.getExtensions().containsKey("code"));
    return spent().spent();
  }

  private void refuses(String document, String limit) {
    refuses(document, Map.of(), limit);
  }

  private void refuses(String document, Map<String, Object> variables, String limit) {
    ExecutionResult result = run(graphql, document, variables, PERSON);
    assertThat(code(result)).isEqualTo(RefusalCode.TOO_COSTLY.name());
    assertThat(result.getErrors().getFirst().getExtensions()).containsEntry("limit", limit);
    assertThat(result.isDataPresent()).isFalse();
  }

  /** Checking such a document against the schema takes seconds or for ever: it never begins. */
  private void refusesUnchecked(String document) {
    AtomicInteger checks = new AtomicInteger();
    GraphQL engine = graphql(limits, new Checks(checks));
    ExecutionResult refused = run(engine, document, Map.of(), PERSON);
    assertThat(code(refused)).isEqualTo(RefusalCode.TOO_COSTLY.name());
    assertThat(refused.getErrors().getFirst().getExtensions()).containsEntry("limit", "fields");
    assertThat(checks).hasValue(0);
    run(engine, "{ __typename }", Map.of(), PERSON);
    assertThat(checks).hasValue(1);
  }

  /** Counts how often a document is checked against the schema. */
  private static final class Checks extends SimplePerformantInstrumentation {

    private final AtomicInteger begun;

    Checks(AtomicInteger begun) {
      this.begun = begun;
    }

    @Override
    public @Nullable InstrumentationContext<List<ValidationError>> beginValidation(
        InstrumentationValidationParameters parameters, InstrumentationState state) {
      begun.incrementAndGet();
      return null;
    }
  }

  private static @Nullable Object code(ExecutionResult result) {
    assertThat(result.getErrors()).hasSize(1);
    return result.getErrors().getFirst().getExtensions().get("code");
  }

  private ExecutionResult run(
      GraphQL engine, String document, Map<String, Object> variables, Viewer viewer) {
    call =
        new Call(Locale.ENGLISH, new InetSocketAddress(InetAddress.getLoopbackAddress(), 1), false);
    return engine.execute(
        ExecutionInput.newExecutionInput(document)
            .variables(variables)
            .graphQLContext(Map.of(Call.class, call, "viewer", viewer))
            .build());
  }
}
