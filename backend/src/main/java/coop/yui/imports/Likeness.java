package coop.yui.imports;

import java.util.Arrays;

/**
 * A folded name, made ready to be compared with many others: most differ in so many letters that no
 * more needs to be looked at.
 *
 * @param letters which letters it has, as bits
 * @param digits its digits in their order; names that differ in a number are different names
 */
record Likeness(String name, long letters, String digits) {

  /** Names shorter than this are in too many others. */
  private static final int SHORTEST = 4;

  private static final int SHORTEST_JAPANESE = 3;
  private static final int LONG = 8;
  private static final char FIRST_JAPANESE = '\u3041';

  static Likeness of(String name) {
    long letters = 0;
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char letter = name.charAt(i);
      letters |= 1L << (letter * 31 & 63);
      if (Character.isDigit(letter)) {
        digits.append(letter);
      }
    }
    return new Likeness(name, letters, digits.toString());
  }

  /** Whether one is a good part of the other, or they differ by a slip or two. */
  boolean resembles(Likeness other) {
    boolean isShorter = name.length() <= other.name.length();
    Likeness shorter = isShorter ? this : other;
    Likeness longer = isShorter ? other : this;
    if (shorter.name.length() < shorter.shortest() || !digits.equals(other.digits)) {
      return false;
    }
    boolean mayBePart =
        (shorter.letters & ~longer.letters) == 0
            && shorter.name.length() * 3 >= longer.name.length();
    if (mayBePart && longer.name.contains(shorter.name)) {
      return true;
    }
    int slips = shorter.name.length() < LONG ? 1 : 2;
    return shorter.name.length() >= SHORTEST
        && longer.name.length() - shorter.name.length() <= slips
        && Long.bitCount(letters ^ other.letters) <= 2 * slips
        && distance(shorter.name, longer.name) <= slips;
  }

  private int shortest() {
    return name.charAt(0) >= FIRST_JAPANESE ? SHORTEST_JAPANESE : SHORTEST;
  }

  /** How many letters must be added, left out or replaced. */
  private static int distance(String one, String other) {
    int[] before = new int[other.length() + 1];
    Arrays.setAll(before, i -> i);
    for (int i = 1; i <= one.length(); i++) {
      int[] now = new int[before.length];
      now[0] = i;
      for (int j = 1; j < now.length; j++) {
        int replaced = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        now[j] = Math.min(replaced, 1 + Math.min(before[j], now[j - 1]));
      }
      before = now;
    }
    return before[other.length()];
  }
}
