package coop.yui.imports;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Work that goes on when the page is closed, and ends between two batches when the portal stops.
 */
@Component
class BackgroundWork {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
  private volatile boolean isStopping;

  /** Begins work of this name. */
  void begin(String name, Runnable task) {
    Thread thread =
        Thread.ofVirtual()
            .name(name)
            .unstarted(
                () -> {
                  try {
                    task.run();
                  } finally {
                    threads.remove(Thread.currentThread());
                  }
                });
    threads.add(thread);
    thread.start();
  }

  /** Whether the portal stops. */
  boolean isStopping() {
    return isStopping;
  }

  /**
   * Nothing, as long as the portal does not stop.
   *
   * @throws DirectoryImports.StoppedException when it does
   */
  void mustGoOn() {
    if (isStopping) {
      throw new DirectoryImports.StoppedException();
    }
  }

  @PreDestroy
  void stop() throws InterruptedException {
    isStopping = true;
    for (Thread thread : threads) {
      thread.join(PATIENCE);
    }
  }
}
