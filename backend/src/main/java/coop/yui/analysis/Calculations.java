package coop.yui.analysis;

import coop.yui.graph.NodeKind;
import coop.yui.graph.Updates;
import coop.yui.identity.Viewer;
import coop.yui.network.Days;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;

/**
 * Keeps what is calculated of the network fresh, on a thread of its own: soon after a change that
 * was announced here, and now and then for changes through other portals. Nobody waits for it;
 * until the first time is done there is nothing.
 */
@Component
class Calculations {

  private static final Logger LOG = LoggerFactory.getLogger(Calculations.class);

  /** After a calculation it rests so many times as long, so that it never takes a whole core. */
  private static final int REST = 3;

  /** After a failure it waits so many pauses. */
  private static final int PATIENCE = 15;

  private final Snapshots snapshots;
  private final Updates updates;
  private final AnalysisProperties properties;
  private final Semaphore news = new Semaphore(0);
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Disposable.Swap following = Disposables.swap();
  private final OtherDays otherDays;
  private volatile @Nullable Latest latest;

  Calculations(Snapshots snapshots, Updates updates, AnalysisProperties properties) {
    this.snapshots = snapshots;
    this.updates = updates;
    this.properties = properties;
    this.otherDays = new OtherDays(day -> latest(snapshots.read(day)), properties);
  }

  /** What was calculated last, and as of when. */
  record Latest(Snapshot snapshot, Map<Sight, Analysis> bySight, OffsetDateTime at) {

    /** Organisations in what the widest sight shows. */
    int size() {
      return bySight.values().stream().mapToInt(analysis -> analysis.net().size()).max().orElse(0);
    }
  }

  /** What there is for a viewer, as of when. */
  record Present(Analysis analysis, OffsetDateTime at) {}

  /**
   * What there is for a viewer; absent while the first calculation is under way, or the one for
   * another day than today.
   */
  @Nullable Present present(Viewer viewer, @Nullable LocalDate asOf) {
    Latest found = asOf == null || asOf.equals(Days.today()) ? latest : otherDays.of(asOf);
    Analysis analysis = found == null ? null : found.bySight().get(Sight.of(viewer));
    return found == null || analysis == null ? null : new Present(analysis, found.at());
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    following.update(updates.all().filter(Calculations::matters).subscribe(id -> news.release()));
    Thread.ofPlatform().name("analysis").daemon().start(this::work);
  }

  @PreDestroy
  void stop() {
    following.dispose();
    otherDays.stop();
    stopped.countDown();
    news.release();
  }

  private static boolean matters(String id) {
    return NodeKind.ORGANISATION.isKindOf(id) || NodeKind.ALLIANCE.isKindOf(id);
  }

  private void work() {
    try {
      do {
        Duration rest = calculateQuietly();
        // News come by the hundred while a file is imported: one calculation serves all of them.
        if (news.tryAcquire(properties.every().toMillis(), TimeUnit.MILLISECONDS)
            && !stopped.await(rest.toMillis(), TimeUnit.MILLISECONDS)) {
          news.drainPermits();
        }
      } while (stopped.getCount() > 0);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Gives how long to rest afterwards. */
  private Duration calculateQuietly() {
    try {
      Duration rest = calculate().multipliedBy(REST);
      return rest.compareTo(properties.pause()) > 0 ? rest : properties.pause();
    } catch (RuntimeException e) {
      if (stopped.getCount() > 0) {
        LOG.warn("The analysis of the network failed; it is tried again", e);
        news.release();
      }
      return properties.pause().multipliedBy(PATIENCE);
    }
  }

  /** Reads the network and, when it changed, calculates everything anew; gives how long it took. */
  synchronized Duration calculate() {
    long began = System.nanoTime();
    OffsetDateTime at = OffsetDateTime.now(ZoneOffset.UTC);
    Snapshot snapshot = snapshots.read();
    Latest before = latest;
    latest =
        before != null && before.snapshot().isSameAs(snapshot)
            ? new Latest(before.snapshot(), before.bySight(), at)
            : latest(snapshot);
    return Duration.ofNanos(System.nanoTime() - began);
  }

  private Latest latest(Snapshot snapshot) {
    OffsetDateTime at = OffsetDateTime.now(ZoneOffset.UTC);
    return new Latest(snapshot, calculate(snapshot), at);
  }

  private Map<Sight, Analysis> calculate(Snapshot snapshot) {
    Map<Sight, Analysis> bySight = new EnumMap<>(Sight.class);
    Analysis narrower = null;
    for (Sight sight : Sight.values()) {
      Net net = Net.of(snapshot, sight);
      // Who sees more organisations also sees all that the others see.
      if (narrower == null || narrower.net().size() < net.size()) {
        narrower = Analysis.of(net, properties);
      }
      bySight.put(sight, narrower);
    }
    return bySight;
  }
}
