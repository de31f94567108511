package coop.yui.graph;

import io.micrometer.context.ContextSnapshotFactory;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Does readings that do not need each other at once, each on a thread of its own. */
public final class AtOnce {

  private static final ContextSnapshotFactory CONTEXTS = ContextSnapshotFactory.builder().build();

  private AtOnce() {}

  /**
   * What each reading gives, in their order, when all are done. They have the deadline of the call.
   *
   * @throws RuntimeException what the first of them in this order threw
   */
  public static <T> List<T> read(List<Supplier<T>> readings) {
    List<Callable<T>> calls =
        readings.stream()
            .<Callable<T>>map(reading -> CONTEXTS.captureAll().wrap(reading::get))
            .toList();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return threads.invokeAll(calls).stream().map(AtOnce::result).toList();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal(RefusalCode.TOO_SLOW);
    }
  }

  /** Does these at once and waits for both; see {@link #read}. */
  public static void run(Runnable one, Runnable other) {
    read(List.of(done(one), done(other)));
  }

  private static Supplier<Boolean> done(Runnable work) {
    return () -> {
      work.run();
      return true;
    };
  }

  private static <T> T result(Future<T> done) {
    try {
      return done.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException thrown) {
        throw thrown;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal(RefusalCode.TOO_SLOW);
    }
  }
}
