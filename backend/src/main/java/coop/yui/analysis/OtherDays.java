package coop.yui.analysis;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import coop.yui.analysis.Calculations.Latest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is calculated of other days than today, when somebody asks for one: one day after the other
 * in the background, kept for a while.
 */
final class OtherDays {

  private static final Logger LOG = LoggerFactory.getLogger(OtherDays.class);

  /** How many organisations all days kept may have together. */
  private static final int MOST_ORGANISATIONS = 200_000;

  private static final int LONGEST_QUEUE = 10;

  private final Function<LocalDate, Latest> calculation;
  private final Cache<LocalDate, Latest> known;
  private final Set<LocalDate> waiting = ConcurrentHashMap.newKeySet();
  private final ThreadPoolExecutor worker =
      new ThreadPoolExecutor(
          1,
          1,
          1,
          TimeUnit.MINUTES,
          new ArrayBlockingQueue<>(LONGEST_QUEUE),
          Thread.ofPlatform().name("analysis-of-other-days").daemon().factory());

  OtherDays(Function<LocalDate, Latest> calculation, AnalysisProperties properties) {
    this.calculation = calculation;
    this.known =
        Caffeine.newBuilder()
            .maximumWeight(MOST_ORGANISATIONS)
            .<LocalDate, Latest>weigher((day, latest) -> latest.size() + 1)
            .expireAfterWrite(properties.every())
            .build();
    worker.allowCoreThreadTimeOut(true);
  }

  /** What is known of the day; absent while it is being calculated. */
  @Nullable Latest of(LocalDate day) {
    Latest found = known.getIfPresent(day);
    if (found == null && waiting.add(day)) {
      try {
        worker.execute(() -> calculate(day));
      } catch (RejectedExecutionException e) {
        // Too many days wait already: whoever asks again finds its turn.
        waiting.remove(day);
      }
    }
    return found;
  }

  void stop() {
    worker.shutdownNow();
  }

  private void calculate(LocalDate day) {
    long began = System.nanoTime();
    try {
      known.put(day, calculation.apply(day));
    } catch (RuntimeException e) {
      LOG.warn("The analysis of the network as of {} failed", day, e);
    } finally {
      waiting.remove(day);
    }
    rest(Duration.ofNanos(System.nanoTime() - began));
  }

  /** As long as it worked, so that it never takes a whole core. */
  private static void rest(Duration worked) {
    try {
      Thread.sleep(worked);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
