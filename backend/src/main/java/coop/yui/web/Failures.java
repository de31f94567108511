package coop.yui.web;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Unexpected failures: the log gets the place, the caller a number by which it is found there. */
@Component
class Failures {

  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int DEEPEST = 5;
  private static final int LINES = 30;

  /** Writes the failure to the log and gives the number it stands under. */
  String report(Throwable failure) {
    String reference = reference();
    LOG.error("Failure {}: {}", reference, describe(failure, 0));
    return reference;
  }

  /** Writes a failure that has no exception to the log and gives the number it stands under. */
  String report(String what) {
    String reference = reference();
    LOG.error("Failure {}: {}", reference, what);
    return reference;
  }

  // Messages of exceptions quote values (a constraint violation names the e-mail address): only
  // classes and places are kept.
  private static String describe(Throwable failure, int depth) {
    String place =
        Arrays.stream(failure.getStackTrace())
            .limit(LINES)
            .map(frame -> "\n  at " + frame)
            .collect(Collectors.joining());
    Throwable cause = failure.getCause();
    String because =
        cause == null || depth == DEEPEST ? "" : "\nbecause of " + describe(cause, depth + 1);
    return failure.getClass().getName() + place + because;
  }

  private static String reference() {
    byte[] bytes = new byte[5];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes).toUpperCase(Locale.ROOT);
  }
}
