package coop.yui.mail;

import static java.util.stream.Collectors.toMap;

import coop.yui.mail.Outbox.Claimed;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sends what is in the outbox, one after the other, and tries again what could not be sent. */
@Component
class MailDelivery {

  private static final Logger LOG = LoggerFactory.getLogger(MailDelivery.class);
  private static final Duration LONGEST_WAIT = Duration.ofHours(1);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Outbox outbox;
  private final Map<String, MailKind> kinds;
  private final MailProperties properties;
  private final AtomicReference<@Nullable Thread> running = new AtomicReference<>();
  private volatile boolean isStopping;

  MailDelivery(Outbox outbox, List<MailKind> kinds, MailProperties properties) {
    this.outbox = outbox;
    this.kinds = kinds.stream().collect(toMap(MailKind::name, Function.identity()));
    this.properties = properties;
  }

  /** A thread of its own: a slow mail server must not keep other scheduled work waiting. */
  @Scheduled(fixedDelayString = "${yui.mail.every:2s}")
  void begin() {
    Thread thread = Thread.ofVirtual().name("mail").unstarted(this::run);
    if (!isStopping && running.compareAndSet(null, thread)) {
      thread.start();
    }
  }

  private void run() {
    try {
      deliver();
    } catch (RuntimeException e) {
      LOG.warn("Mails wait: {}", e.getClass().getSimpleName());
    } finally {
      running.set(null);
    }
  }

  /** Sends all that is due. */
  void deliver() {
    int interrupted = outbox.giveUpInterrupted(Outbox.now().minus(properties.longestSending()));
    if (interrupted > 0) {
      LOG.warn("{} mails were interrupted while being sent and are not sent again", interrupted);
    }
    for (String id : outbox.due()) {
      if (isStopping) {
        return;
      }
      outbox.claim(id).ifPresent(this::deliver);
    }
  }

  private void deliver(Claimed mail) {
    try {
      MailKind kind = kinds.get(mail.kind());
      if (kind == null) {
        throw new IllegalStateException("another version of the portal knows this kind of mail");
      }
      boolean isSent = kind.send(mail.id(), mail.about());
      outbox.settle(mail.id(), isSent ? MailState.SENT : MailState.CANCELLED, "");
    } catch (UndeliverableException e) {
      LOG.warn("A mail of kind {} cannot be delivered", mail.kind());
      outbox.settle(mail.id(), MailState.FAILED, "Undeliverable");
    } catch (RuntimeException e) {
      putOff(mail, e.getClass().getSimpleName());
    }
  }

  private void putOff(Claimed mail, String failure) {
    if (mail.createdAt().plus(properties.giveUpAfter()).isBefore(Outbox.now())) {
      LOG.warn("A mail of kind {} is given up: {}", mail.kind(), failure);
      outbox.settle(mail.id(), MailState.FAILED, failure);
      return;
    }
    Duration wait = properties.firstWait().multipliedBy(1L << Math.min(mail.failures(), 10));
    Duration next = wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    LOG.warn("A mail of kind {} waits {}: {}", mail.kind(), next, failure);
    outbox.putOff(mail.id(), Outbox.now().plus(next), failure);
  }

  @PreDestroy
  void stop() throws InterruptedException {
    isStopping = true;
    Thread thread = running.get();
    if (thread != null) {
      thread.join(PATIENCE);
    }
  }
}
