package coop.yui.counting;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * Lots that anybody can draw again: the candidate is drawn whose number, together with the
 * published seed and the stage, has the smallest SHA-256 hash.
 *
 * @param seed published before the count, so that nobody can choose the outcome
 */
record Lots(String seed) {

  /**
   * The candidates in the order in which lots fall.
   *
   * @param stage the number of the stage, from 1
   */
  List<Integer> draw(int stage, List<Integer> candidates) {
    return candidates.stream()
        .sorted(Comparator.comparing(candidate -> ticket(stage, candidate)))
        .toList();
  }

  private String ticket(int stage, int candidate) {
    try {
      // Counted from 1, as in the ballot file, for those who draw by hand.
      String text = seed + "\n" + stage + "\n" + (candidate + 1);
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
