package coop.yui.work;

import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Reads a CSV file of work as people's spreadsheets write it. */
final class WorkTable {

  /** As many rows as one file may have. */
  static final int MOST_ROWS = 2_000;

  private static final int LONGEST = 200_000;
  private static final Pattern DAY = Pattern.compile("(\\d{4})[-/年](\\d{1,2})[-/月](\\d{1,2})日?");
  private static final Pattern CLOCK = Pattern.compile("(\\d{1,2}):([0-5]\\d)");

  private WorkTable() {}

  private enum Column {
    NUMBER,
    DAY,
    HOURS,
    TASK,
    TEAM;

    private static Optional<Column> named(String name) {
      return switch (name) {
        case "number", "no", "番号", "組合員番号" -> Optional.of(NUMBER);
        case "day", "date", "日", "日付" -> Optional.of(DAY);
        case "hours", "時間" -> Optional.of(HOURS);
        case "task", "work", "仕事", "作業", "内容" -> Optional.of(TASK);
        case "team", "班", "チーム" -> Optional.of(TEAM);
        default -> Optional.empty();
      };
    }
  }

  /**
   * A row as it was read.
   *
   * @param line in which line of the file
   * @param number as written; empty when there is none
   * @param day absent when it cannot be read
   * @param hundredths absent when they cannot be read
   */
  record Line(
      int line,
      String number,
      @Nullable LocalDate day,
      @Nullable Integer hundredths,
      String task,
      String team) {}

  /**
   * The rows of a file.
   *
   * @throws Refusal TOO_LARGE, UNREADABLE_FILE, INVALID_COLUMNS without day, hours or task
   */
  static List<Line> read(String csv) {
    if (csv.length() > LONGEST) {
      throw new Refusal(RefusalCode.TOO_LARGE).field("csv");
    }
    String text = csv.startsWith("\uFEFF") ? csv.substring(1) : csv;
    String head = text.lines().findFirst().orElse("");
    char separator = head.contains("\t") ? '\t' : head.contains(";") ? ';' : ',';
    CSVFormat format =
        CSVFormat.RFC4180.builder().setDelimiter(separator).setIgnoreEmptyLines(true).get();
    try (CSVParser parser = CSVParser.parse(text, format)) {
      return read(parser);
    } catch (CSVException | UncheckedIOException e) {
      throw new Refusal(RefusalCode.UNREADABLE_FILE).field("csv");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Line> read(CSVParser parser) {
    List<Line> lines = new ArrayList<>();
    @Nullable Map<Column, Integer> columns = null;
    for (CSVRecord row : parser) {
      if (columns == null) {
        columns = columns(row);
      } else if (lines.size() == MOST_ROWS) {
        throw new Refusal(RefusalCode.TOO_LARGE).field("csv");
      } else {
        lines.add(line(row, columns, (int) parser.getCurrentLineNumber()));
      }
    }
    if (columns == null || lines.isEmpty()) {
      throw new Refusal(RefusalCode.UNREADABLE_FILE).field("csv");
    }
    return lines;
  }

  private static Map<Column, Integer> columns(CSVRecord head) {
    Map<Column, Integer> columns = new EnumMap<>(Column.class);
    for (int i = 0; i < head.size(); i++) {
      int position = i;
      Column.named(plain(head.get(i)).toLowerCase(Locale.ROOT))
          .ifPresent(column -> columns.putIfAbsent(column, position));
    }
    if (!columns.keySet().containsAll(List.of(Column.DAY, Column.HOURS, Column.TASK))) {
      throw new Refusal(RefusalCode.INVALID_COLUMNS).field("csv");
    }
    return columns;
  }

  private static Line line(CSVRecord row, Map<Column, Integer> columns, int line) {
    return new Line(
        line,
        cell(row, columns, Column.NUMBER),
        day(cell(row, columns, Column.DAY)).orElse(null),
        hundredths(cell(row, columns, Column.HOURS)).orElse(null),
        cell(row, columns, Column.TASK),
        cell(row, columns, Column.TEAM));
  }

  private static String cell(CSVRecord row, Map<Column, Integer> columns, Column column) {
    Integer position = columns.get(column);
    return position == null || position >= row.size() ? "" : plain(row.get(position));
  }

  /** Full-width digits and letters as half-width ones, without blanks around. */
  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
  }

  private static Optional<LocalDate> day(String text) {
    Matcher form = DAY.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(form.group(1)),
              Integer.parseInt(form.group(2)),
              Integer.parseInt(form.group(3))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Minutes that are no whole hundredths are rounded half up: 20 minutes are 0.33 hours. */
  private static Optional<Integer> hundredths(String text) {
    Matcher clock = CLOCK.matcher(text);
    try {
      BigDecimal hours =
          clock.matches()
              ? new BigDecimal(clock.group(1))
                  .add(
                      new BigDecimal(clock.group(2))
                          .divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP))
              : new BigDecimal(text.replace(',', '.'));
      return Optional.of(Hours.written(hours, 1));
    } catch (NumberFormatException | Refusal e) {
      return Optional.empty();
    }
  }
}
