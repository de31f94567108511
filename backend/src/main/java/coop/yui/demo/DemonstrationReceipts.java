package coop.yui.demo;

import java.security.SecureRandom;

/** Receipts as the programs of voters draw them. */
final class DemonstrationReceipts {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 20;
  private static final SecureRandom RANDOM = new SecureRandom();

  private DemonstrationReceipts() {}

  static String draw() {
    StringBuilder receipt = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      receipt.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return receipt.toString();
  }
}
