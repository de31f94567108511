package coop.yui.web;

import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import graphql.execution.ExecutionContext;
import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.language.VariableReference;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a call costs, before it is done: for each field its weight (`@cost`, otherwise 1), times the
 * page sizes of the lists above it. Fragments are reckoned once for each place they can stand in,
 * so that the time grows with the text only.
 */
final class DocumentCost {

  private static final long ENOUGH = 1L << 40;
  private static final int INTROSPECTION = 100;
  private static final List<String> PAGE_SIZES = List.of("first", "last", "atMost");
  private static final Set<String> INTROSPECTING = Set.of("__schema", "__type");

  private final GraphQLSchema schema;
  private final Map<String, FragmentDefinition> fragments;
  private final Map<String, Object> variables;
  private final Limits limits;
  private final Map<Place, Long> known = new HashMap<>();
  private boolean introspects;
  private final long units;

  private DocumentCost(ExecutionContext context, Limits limits) {
    this.schema = context.getGraphQLSchema();
    this.fragments = context.getFragmentsByName();
    this.variables = context.getCoercedVariables().toMap();
    this.limits = limits;
    var operation = context.getOperationDefinition();
    GraphQLFieldsContainer root =
        switch (operation.getOperation()) {
          case QUERY -> schema.getQueryType();
          case MUTATION -> schema.getMutationType();
          case SUBSCRIPTION -> schema.getSubscriptionType();
        };
    this.units = of(operation.getSelectionSet(), root, false);
  }

  /**
   * The cost of the operation that is about to be done.
   *
   * @throws Refusal TOO_COSTLY when a list given as an argument is too long
   */
  static DocumentCost of(ExecutionContext context, Limits limits) {
    return new DocumentCost(context, limits);
  }

  /** How many units of work. */
  long units() {
    return units;
  }

  /** Whether it asks what the schema is. */
  boolean introspects() {
    return introspects;
  }

  private record Place(String fragment, boolean isPaged) {}

  private long of(@Nullable SelectionSet set, GraphQLType parent, boolean isPaged) {
    long sum = 0;
    if (set != null) {
      for (Selection<?> selection : set.getSelections()) {
        sum = Math.min(ENOUGH, sum + of(selection, parent, isPaged));
      }
    }
    return sum;
  }

  private long of(Selection<?> selection, GraphQLType parent, boolean isPaged) {
    return switch (selection) {
      case Field field -> ofField(field, parent, isPaged);
      case InlineFragment fragment ->
          of(fragment.getSelectionSet(), type(fragment.getTypeCondition(), parent), isPaged);
      case FragmentSpread spread -> ofFragment(spread.getName(), parent, isPaged);
      default -> 0;
    };
  }

  private long ofFragment(String name, GraphQLType parent, boolean isPaged) {
    Place place = new Place(name, isPaged);
    Long cost = known.get(place);
    FragmentDefinition fragment = fragments.get(name);
    if (cost != null || fragment == null) {
      return cost == null ? 0 : cost;
    }
    long measured =
        of(fragment.getSelectionSet(), type(fragment.getTypeCondition(), parent), isPaged);
    known.put(place, measured);
    return measured;
  }

  private GraphQLType type(@Nullable TypeName condition, GraphQLType parent) {
    GraphQLType type = condition == null ? null : schema.getType(condition.getName());
    return type == null ? parent : type;
  }

  private long ofField(Field field, GraphQLType parent, boolean isPaged) {
    if (INTROSPECTING.contains(field.getName())) {
      introspects = true;
      return INTROSPECTION;
    }
    GraphQLFieldDefinition definition =
        parent instanceof GraphQLFieldsContainer container
            ? container.getFieldDefinition(field.getName())
            : null;
    if (definition == null) {
      return 0;
    }
    boolean pages = PAGE_SIZES.stream().anyMatch(name -> definition.getArgument(name) != null);
    long children =
        of(field.getSelectionSet(), GraphQLTypeUtil.unwrapAll(definition.getType()), pages);
    return Math.min(
        ENOUGH, weight(definition) + entries(field, definition, pages, isPaged) * children);
  }

  private static long weight(GraphQLFieldDefinition definition) {
    var cost = definition.getAppliedDirective("cost");
    return cost == null ? 1 : cost.getArgument("weight").<Integer>getValue();
  }

  private long entries(
      Field field, GraphQLFieldDefinition definition, boolean pages, boolean isPaged) {
    Integer longest = null;
    for (GraphQLArgument argument : definition.getArguments()) {
      Integer size = listSize(field, argument);
      if (size != null && (longest == null || size > longest)) {
        longest = size;
      }
    }
    if (pages) {
      return pageSize(field, definition);
    }
    boolean isList = GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(definition.getType()));
    if (!isList || isPaged) {
      return 1;
    }
    return longest == null ? limits.listSize() : longest;
  }

  private long pageSize(Field field, GraphQLFieldDefinition definition) {
    for (String name : PAGE_SIZES) {
      GraphQLArgument argument = definition.getArgument(name);
      Number size = argument == null ? null : number(field, argument);
      if (size != null) {
        return Math.clamp(size.longValue(), 1, Integer.MAX_VALUE);
      }
    }
    return limits.listSize();
  }

  private @Nullable Number number(Field field, GraphQLArgument argument) {
    return switch (given(field, argument)) {
      case IntValue literal -> literal.getValue();
      case Number number -> number;
      case null, default -> null;
    };
  }

  private @Nullable Integer listSize(Field field, GraphQLArgument argument) {
    Integer size =
        switch (given(field, argument)) {
          case ArrayValue literal -> literal.getValues().size();
          case Collection<?> collection -> collection.size();
          case null, default -> null;
        };
    if (size != null && size > limits.items()) {
      throw new Refusal(RefusalCode.TOO_COSTLY)
          .field(argument.getName())
          .with("limit", "items")
          .with("maximum", limits.items());
    }
    return size;
  }

  private @Nullable Object given(Field field, GraphQLArgument argument) {
    for (Argument present : field.getArguments()) {
      if (present.getName().equals(argument.getName())) {
        return present.getValue() instanceof VariableReference reference
            ? variables.get(reference.getName())
            : present.getValue();
      }
    }
    return argument.getArgumentDefaultValue().getValue();
  }
}
