package coop.yui.local;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;
import org.springframework.boot.diagnostics.FailureAnalyzedException;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.util.StringUtils;

/** Says in one sentence why the portal did not start and what helps, instead of a stack trace. */
class StartFailure implements FailureAnalysisReporter {

  private static final Logger LOG = LoggerFactory.getLogger(StartFailure.class);

  @Override
  public void report(FailureAnalysis analysis) {
    var action = analysis.getAction();
    var what = StringUtils.trimTrailingCharacter(analysis.getDescription().strip(), '.');
    // What the portal itself refuses is told by the sentence; of all else the log keeps the cause.
    if (!(analysis.getCause() instanceof FailureAnalyzedException refusal)
        || refusal.getCause() != null) {
      LOG.warn(what, analysis.getCause());
    }
    System.err.println(
        "Yui cannot start: " + what + (StringUtils.hasText(action) ? "; " + action : "") + ".");
  }

  /** Says the same for a failure that came while the portal was already up. */
  static void say(Throwable failure) {
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof FailureAnalyzedException analysed) {
        new StartFailure().report(analysed.analysis());
        return;
      }
    }
    System.err.println("Yui cannot start: " + failure);
  }

  /** Silences what Spring would say about the same failure. */
  static void quieten() {
    var logging = LoggingSystem.get(StartFailure.class.getClassLoader());
    logging.setLogLevel(
        "org.springframework.boot.diagnostics.LoggingFailureAnalysisReporter", LogLevel.OFF);
    logging.setLogLevel("org.springframework.boot.web.server.servlet.context", LogLevel.ERROR);
  }
}
