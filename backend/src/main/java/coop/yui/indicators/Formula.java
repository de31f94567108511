package coop.yui.indicators;

import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.config.MapBasedFunctionDictionary;
import com.ezylang.evalex.config.MapBasedOperatorDictionary;
import com.ezylang.evalex.functions.basic.MaxFunction;
import com.ezylang.evalex.functions.basic.MinFunction;
import com.ezylang.evalex.functions.basic.RoundFunction;
import com.ezylang.evalex.operators.arithmetic.InfixDivisionOperator;
import com.ezylang.evalex.operators.arithmetic.InfixMinusOperator;
import com.ezylang.evalex.operators.arithmetic.InfixMultiplicationOperator;
import com.ezylang.evalex.operators.arithmetic.InfixPlusOperator;
import com.ezylang.evalex.operators.arithmetic.PrefixMinusOperator;
import com.ezylang.evalex.parser.ASTNode;
import com.ezylang.evalex.parser.ParseException;
import com.ezylang.evalex.parser.Token;
import coop.yui.graph.Figures;
import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How an indicator is calculated from others: arithmetic and nothing else. Written in small letters
 * with the signs of programs, whatever was typed.
 */
final class Formula {

  /** The names of the functions; no symbol can be called like them. */
  static final Set<String> FUNCTIONS = Set.of("min", "max", "round");

  private static final int LONGEST = 300;
  private static final int DIGITS_BEFORE_POINT = 15;
  private static final Pattern PLAIN_NUMBER = Pattern.compile("\\d{1,15}(\\.\\d{1,10})?");
  private static final Pattern DECIMALS_OF_ROUND = Pattern.compile("\\d");

  private static final ExpressionConfiguration ARITHMETIC = arithmetic();

  private final String text;
  private final Expression expression;
  private final Set<String> symbols;

  private Formula(String text, Expression expression, Set<String> symbols) {
    this.text = text;
    this.expression = expression;
    this.symbols = symbols;
  }

  private static ExpressionConfiguration arithmetic() {
    MapBasedOperatorDictionary operators = new MapBasedOperatorDictionary();
    operators.addOperator("-", new PrefixMinusOperator());
    operators.addOperator("+", new InfixPlusOperator());
    operators.addOperator("-", new InfixMinusOperator());
    operators.addOperator("*", new InfixMultiplicationOperator());
    operators.addOperator("/", new InfixDivisionOperator());
    MapBasedFunctionDictionary functions = new MapBasedFunctionDictionary();
    functions.addFunction("min", new MinFunction());
    functions.addFunction("max", new MaxFunction());
    functions.addFunction("round", new RoundFunction());
    return ExpressionConfiguration.builder()
        .operatorDictionary(operators)
        .functionDictionary(functions)
        .mathContext(MathContext.DECIMAL128)
        .defaultConstants(Map.of())
        .arraysAllowed(false)
        .structuresAllowed(false)
        .binaryAllowed(false)
        .implicitMultiplicationAllowed(false)
        .locale(Locale.ROOT)
        .build();
  }

  /**
   * What a formula gives.
   *
   * @param value with at most four decimals; absent with the reason in {@code absence}
   */
  record Result(@Nullable BigDecimal value, @Nullable ValueAbsence absence) {

    static Result none(ValueAbsence absence) {
      return new Result(null, absence);
    }
  }

  /**
   * Reads a formula.
   *
   * @throws Refusal INVALID_LENGTH, INVALID_VALUE with the problem
   */
  static Formula of(String typed) {
    String text = simple(typed).strip();
    if (text.isEmpty() || text.length() > LONGEST) {
      throw new Refusal(RefusalCode.INVALID_LENGTH).field("formula").with("maximum", LONGEST);
    }
    Expression expression = new Expression(text, ARITHMETIC);
    try {
      expression.validate();
      expression.getAllASTNodes().forEach(Formula::mustBeArithmetic);
      return new Formula(text, expression, new TreeSet<>(expression.getUsedVariables()));
    } catch (ParseException e) {
      throw problem("SYNTAX").with("at", Math.max(1, e.getStartPosition()));
    }
  }

  /** A word or formula as it is kept: composed, of plain width, in small letters. */
  static String simple(String typed) {
    return Normalizer.normalize(typed, Normalizer.Form.NFKC)
        .replace('×', '*')
        .replace('÷', '/')
        .replace('−', '-')
        .toLowerCase(Locale.ROOT);
  }

  /** A refusal of a formula. */
  static Refusal problem(String problem) {
    return new Refusal(RefusalCode.INVALID_VALUE).field("formula").with("problem", problem);
  }

  private static void mustBeArithmetic(ASTNode node) {
    Token token = node.getToken();
    boolean isFine =
        switch (token.getType()) {
          case NUMBER_LITERAL -> PLAIN_NUMBER.matcher(token.getValue()).matches();
          case FUNCTION ->
              !token.getValue().equals("round") || isDecimalsOfRound(node.getParameters());
          case VARIABLE_OR_CONSTANT, INFIX_OPERATOR, PREFIX_OPERATOR -> true;
          default -> false;
        };
    if (!isFine) {
      throw problem("SYNTAX").with("at", token.getStartPosition());
    }
  }

  private static boolean isDecimalsOfRound(List<ASTNode> parameters) {
    return parameters.size() == 2
        && DECIMALS_OF_ROUND.matcher(parameters.getLast().getToken().getValue()).matches();
  }

  /** As it is kept. */
  String text() {
    return text;
  }

  /** The symbols it needs. */
  Set<String> symbols() {
    return symbols;
  }

  /**
   * Calculates, rounding half up to four decimals; without one of its symbols there is no value.
   */
  Result value(Map<String, BigDecimal> values) {
    if (!values.keySet().containsAll(symbols)) {
      return Result.none(ValueAbsence.INPUT_MISSING);
    }
    BigDecimal exact;
    try {
      exact = expression.copy().withValues(values).evaluate().getNumberValue();
    } catch (EvaluationException | ArithmeticException e) {
      return Result.none(ValueAbsence.DIVIDED_BY_ZERO);
    } catch (ParseException e) {
      throw new IllegalStateException("A formula that was read before cannot be read", e);
    }
    if (exact.precision() - exact.scale() > DIGITS_BEFORE_POINT) {
      return Result.none(ValueAbsence.TOO_LARGE);
    }
    return new Result(
        exact.setScale(Figures.DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros(), null);
  }
}
