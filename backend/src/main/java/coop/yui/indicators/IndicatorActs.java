package coop.yui.indicators;

import static java.util.stream.Collectors.toMap;

import coop.yui.bylaws.Members;
import coop.yui.graph.Act;
import coop.yui.graph.Graph;
import coop.yui.graph.NodeKind;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.graph.Texts;
import coop.yui.graph.Transaction;
import coop.yui.graph.Transaction.Change;
import coop.yui.identity.Representations;
import coop.yui.identity.Viewer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How it is settled what a co-operative is managed by. */
@Component
class IndicatorActs {

  private static final int MOST = 100;
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_UNIT = 30;
  private static final int LONGEST_DESCRIPTION = 2_000;
  private static final Pattern SYMBOL = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]{0,39}");

  private static final String LOCK =
      """
      CYPHER 25
      MATCH (o:Organisation {id: $cooperative})
      SET o.indicatorsLock = randomUUID()
      RETURN o.dissolvedOn IS NOT NULL AS isDissolved,
        EXISTS { (o)-[:HAS_BYLAWS]->(:Bylaws) } AS hasBylaws
      """;
  private static final String DEFINITIONS =
      """
      CYPHER 25
      MATCH (i:Indicator)
      WHERE i.cooperative = $cooperative
      """
          + IndicatorDefinitions.RETURN;
  private static final String DEFINE =
      """
      CYPHER 25
      CREATE (:Indicator {id: $id, createdAt: $at, key: $key, cooperative: $cooperative, symbol: $symbol, period: $period})
      """;
  private static final String SETTLE =
      """
      CYPHER 25
      MATCH (i:Indicator {id: $id})
      SET i.name = $name, i.unit = $unit, i.description = $description, i.betterWhen = $betterWhen,
        i.formula = $formula, i.keeper = $keeper, i.isShared = $isShared, i.sharing = $sharing
      WITH i
      CALL (i) {
        MATCH (i)-[former:NEEDS]->(:Indicator)
        DELETE former
      }
      CALL (i) {
        UNWIND $inputs AS input
        MATCH (needed:Indicator {id: input})
        CREATE (i)-[:NEEDS]->(needed)
      }
      """;
  private static final String RETIRE =
      """
      CYPHER 25
      MATCH (i:Indicator {id: $id})
      SET i.retiredAt = $at, i.key = NULL, i.sharing = NULL
      """;

  private final Graph graph;
  private final Indicators indicators;

  IndicatorActs(Graph graph, Indicators indicators) {
    this.graph = graph;
    this.indicators = indicators;
  }

  /** What the co-operative shall be managed by. */
  record DefineIndicatorInput(
      String requestKey,
      String cooperative,
      String name,
      String symbol,
      String unit,
      @Nullable String description,
      IndicatorPeriod period,
      BetterWhen betterWhen,
      @Nullable String formula,
      @Nullable String keeper,
      boolean isShared) {}

  /** What an indicator shall be from now on. */
  record ChangeIndicatorInput(
      String indicator,
      String name,
      String unit,
      @Nullable String description,
      BetterWhen betterWhen,
      @Nullable String formula,
      @Nullable String keeper,
      boolean isShared) {}

  /** Which indicator is kept no longer. */
  record RetireIndicatorInput(String indicator) {}

  private record Settled(
      String name,
      String unit,
      @Nullable String description,
      BetterWhen betterWhen,
      @Nullable String formula,
      @Nullable String keeper,
      boolean isShared) {}

  /**
   * Defines an indicator.
   *
   * @throws Refusal NOT_SIGNED_IN, INVALID_ID, NOT_FOUND, NOT_ALLOWED, DISSOLVED, WRONG_STATE
   *     without bylaws, INVALID_LENGTH, INVALID_VALUE, ALREADY_SO for a symbol in use, TOO_MANY
   */
  Indicator define(DefineIndicatorInput input, Viewer viewer) {
    String person = viewer.mustBeSignedIn();
    String cooperative = NodeKind.ORGANISATION.check(input.cooperative(), "cooperative");
    if (!viewer.isRepresentativeOf(cooperative)) {
      throw new Refusal(RefusalCode.NOT_ALLOWED);
    }
    String id =
        graph.write(
            Act.once("defineIndicator", person, input.requestKey(), input),
            transaction -> {
              IndicatorDefinitions definitions = lock(transaction, cooperative, viewer);
              String symbol = symbol(input.symbol());
              if (definitions.kept().stream().anyMatch(one -> one.symbol().equals(symbol))) {
                throw new Refusal(RefusalCode.ALREADY_SO).field("symbol");
              }
              if (definitions.kept().size() >= MOST) {
                throw new Refusal(RefusalCode.TOO_MANY).with("maximum", MOST);
              }
              Settled settled =
                  new Settled(
                      input.name(),
                      input.unit(),
                      input.description(),
                      input.betterWhen(),
                      input.formula(),
                      input.keeper(),
                      input.isShared());
              String created = NodeKind.INDICATOR.newId();
              Map<String, @Nullable Object> fields = fields(transaction, cooperative, settled);
              List<String> inputs = inputs(definitions, settled.formula(), input.period());
              transaction.run(
                  DEFINE,
                  Map.of(
                      "id",
                      created,
                      "at",
                      transaction.at(),
                      "key",
                      cooperative + "|" + symbol,
                      "cooperative",
                      cooperative,
                      "symbol",
                      symbol,
                      "period",
                      input.period()));
              settle(transaction, created, cooperative, fields, inputs);
              Map<String, Change> changes = new HashMap<>();
              changes.put("symbol", Change.to(symbol));
              fields.forEach((field, value) -> changes.put(field, Change.to(value)));
              audit(transaction, created, cooperative, changes);
              return created;
            });
    return indicators.one(id, viewer);
  }

  /** The word as formulas write it. */
  private static String symbol(String typed) {
    String symbol = Formula.simple(typed.strip());
    if (!SYMBOL.matcher(symbol).matches()
        || Formula.FUNCTIONS.contains(symbol)
        || IndicatorInputs.BUILT_IN.contains(symbol)) {
      throw new Refusal(RefusalCode.INVALID_VALUE).field("symbol");
    }
    return symbol;
  }

  private static IndicatorDefinitions lock(
      Transaction transaction, String cooperative, Viewer viewer) {
    Representations.mustActFor(transaction, cooperative, viewer);
    var found =
        transaction
            .one(LOCK, Map.of("cooperative", cooperative), Function.identity())
            .orElseThrow(() -> new Refusal(RefusalCode.NOT_FOUND).field("cooperative"));
    if (found.get("isDissolved").asBoolean()) {
      throw new Refusal(RefusalCode.DISSOLVED);
    }
    if (!found.get("hasBylaws").asBoolean()) {
      throw new Refusal(RefusalCode.WRONG_STATE).field("indicator").with("indicator", "NO_BYLAWS");
    }
    return definitions(transaction, cooperative);
  }

  private static IndicatorDefinitions definitions(Transaction transaction, String cooperative) {
    return IndicatorDefinitions.of(
        transaction.run(DEFINITIONS, Map.of("cooperative", cooperative), Function.identity()));
  }

  private static Map<String, @Nullable Object> fields(
      Transaction transaction, String cooperative, Settled asked) {
    String formula = asked.formula();
    String keeper = asked.keeper();
    if (keeper != null) {
      Members.check(transaction, keeper, cooperative, "keeper");
    }
    Map<String, @Nullable Object> fields = new HashMap<>();
    fields.put("name", Texts.line(asked.name(), LONGEST_NAME, "name"));
    fields.put("unit", Texts.line(asked.unit(), LONGEST_UNIT, "unit"));
    fields.put(
        "description", Texts.optional(asked.description(), LONGEST_DESCRIPTION, "description"));
    fields.put("betterWhen", asked.betterWhen());
    fields.put("formula", formula == null ? null : Formula.of(formula).text());
    fields.put("keeper", formula == null ? keeper : null);
    fields.put("isShared", asked.isShared());
    return fields;
  }

  /** What a formula is calculated from. */
  private static List<String> inputs(
      IndicatorDefinitions definitions, @Nullable String formula, IndicatorPeriod period) {
    if (formula == null) {
      return List.of();
    }
    Map<String, Indicator> bySymbol =
        definitions.kept().stream().collect(toMap(Indicator::symbol, Function.identity()));
    List<String> inputs = new ArrayList<>();
    for (String symbol : Formula.of(formula).symbols()) {
      if (IndicatorInputs.BUILT_IN.contains(symbol)) {
        continue;
      }
      Indicator input = bySymbol.get(symbol);
      if (input == null) {
        throw Formula.problem("UNKNOWN").with("symbol", symbol);
      }
      if (input.period() != period) {
        throw Formula.problem("OTHER_PERIOD").with("symbol", symbol);
      }
      inputs.add(input.id());
    }
    return inputs;
  }

  private static void settle(
      Transaction transaction,
      String id,
      String cooperative,
      Map<String, @Nullable Object> fields,
      List<String> inputs) {
    Map<String, @Nullable Object> parameters = new HashMap<>(fields);
    parameters.put("id", id);
    parameters.put("inputs", inputs);
    parameters.put(
        "sharing",
        Boolean.TRUE.equals(fields.get("isShared")) ? Indicators.sharing(cooperative, id) : null);
    transaction.run(SETTLE, parameters);
  }

  /**
   * Changes an indicator; what is calculated stays so, and what is entered too.
   *
   * @throws Refusal NOT_SIGNED_IN, INVALID_ID, NOT_FOUND, NOT_ALLOWED, DISSOLVED, WRONG_STATE,
   *     INVALID_LENGTH, INVALID_VALUE
   */
  Indicator change(ChangeIndicatorInput input, Viewer viewer) {
    Settled settled =
        new Settled(
            input.name(),
            input.unit(),
            input.description(),
            input.betterWhen(),
            input.formula(),
            input.keeper(),
            input.isShared());
    return act(
        "changeIndicator",
        input.indicator(),
        viewer,
        (transaction, definitions, indicator) -> {
          if ((indicator.formula() == null) != (settled.formula() == null)) {
            throw Formula.problem("ENTERED_OR_CALCULATED");
          }
          Map<String, @Nullable Object> fields =
              fields(transaction, indicator.cooperative(), settled);
          List<String> inputs = inputs(definitions, settled.formula(), indicator.period());
          if (definitions.wouldBeCircular(indicator.id(), inputs)) {
            throw Formula.problem("CIRCLE");
          }
          settle(transaction, indicator.id(), indicator.cooperative(), fields, inputs);
          return changes(indicator, fields);
        });
  }

  private static Map<String, Change> changes(
      Indicator before, Map<String, @Nullable Object> fields) {
    Map<String, @Nullable Object> former = new HashMap<>();
    former.put("name", before.name());
    former.put("unit", before.unit());
    former.put("description", before.description());
    former.put("betterWhen", before.betterWhen());
    former.put("formula", before.formula());
    former.put("keeper", before.keeper());
    former.put("isShared", before.isShared());
    Map<String, Change> changes = new HashMap<>();
    fields.forEach(
        (field, value) -> {
          if (!Objects.equals(former.get(field), value)) {
            changes.put(field, new Change(former.get(field), value));
          }
        });
    return changes;
  }

  /**
   * Keeps an indicator no longer.
   *
   * @throws Refusal NOT_SIGNED_IN, INVALID_ID, NOT_FOUND, NOT_ALLOWED, DISSOLVED, WRONG_STATE also
   *     while a formula needs it
   */
  Indicator retire(RetireIndicatorInput input, Viewer viewer) {
    return act(
        "retireIndicator",
        input.indicator(),
        viewer,
        (transaction, definitions, indicator) -> {
          if (definitions.isNeeded(indicator.id())) {
            throw new Refusal(RefusalCode.WRONG_STATE)
                .field("indicator")
                .with("indicator", "NEEDED");
          }
          transaction.run(RETIRE, Map.of("id", indicator.id(), "at", transaction.at()));
          return Map.of("retired", Change.to(true));
        });
  }

  private interface Deed {
    Map<String, Change> done(
        Transaction transaction, IndicatorDefinitions definitions, Indicator indicator);
  }

  private Indicator act(String name, String given, Viewer viewer, Deed deed) {
    String person = viewer.mustBeSignedIn();
    String id = NodeKind.INDICATOR.check(given, "indicator");
    String cooperative = indicators.one(id, viewer).cooperative();
    graph.write(
        Act.of(name, person),
        transaction -> {
          IndicatorDefinitions definitions = lock(transaction, cooperative, viewer);
          Indicator indicator = definitions.get(id);
          if (indicator.retiredAt() != null) {
            throw new Refusal(RefusalCode.WRONG_STATE)
                .field("indicator")
                .with("indicator", "RETIRED");
          }
          audit(transaction, id, cooperative, deed.done(transaction, definitions, indicator));
          return id;
        });
    return indicators.one(id, viewer);
  }

  private static void audit(
      Transaction transaction, String id, String cooperative, Map<String, Change> changes) {
    transaction.audit(id, List.of(cooperative), changes);
    transaction.announce(List.of(id, cooperative));
  }
}
