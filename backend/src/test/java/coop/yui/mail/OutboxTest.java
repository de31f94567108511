package coop.yui.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.yui.graph.Act;
import coop.yui.graph.TestGraph;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Mails are sent after the act, each once, and none is lost. */
@Tag("slow")
class OutboxTest {

  private static final String THING = "thing-1";

  private final List<String> sent = Collections.synchronizedList(new ArrayList<>());
  private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
  private final Outbox outbox = new Outbox(TestGraph.graph());
  private boolean isNeeded = true;

  private final MailKind kind =
      new MailKind() {
        @Override
        public String name() {
          return "TEST";
        }

        @Override
        public boolean send(String mail, String about) {
          RuntimeException thrown = failure.get();
          if (thrown != null) {
            throw thrown;
          }
          if (isNeeded) {
            sent.add(mail);
          }
          return isNeeded;
        }
      };
  private final MailDelivery delivery =
      new MailDelivery(
          outbox,
          List.of(kind),
          new MailProperties(
              "yui@example.org", Duration.ZERO, Duration.ofDays(3), Duration.ofMinutes(10)));

  @BeforeEach
  void startWithAnEmptyGraph() {
    TestGraph.clear();
  }

  @Test
  void whatWasAskedForIsSentOnce() {
    put();
    assertThat(state()).isEqualTo(MailState.WAITING);

    delivery.deliver();
    delivery.deliver();

    assertThat(sent).hasSize(1);
    assertThat(state()).isEqualTo(MailState.SENT);
  }

  @Test
  void anActThatIsRefusedSendsNothing() {
    assertThatThrownBy(
            () ->
                TestGraph.graph()
                    .write(
                        Act.of("test", null),
                        transaction -> {
                          outbox.put(transaction, "TEST", THING, "person-1");
                          throw new IllegalStateException();
                        }))
        .isInstanceOf(IllegalStateException.class);

    delivery.deliver();

    assertThat(sent).isEmpty();
  }

  @Test
  void whatCouldNotBeSentWaitsAndIsSentLater() {
    put();
    failure.set(new IllegalStateException("the mail server is away"));
    delivery.deliver();
    delivery.deliver();
    assertThat(state()).isEqualTo(MailState.DELAYED);

    failure.set(null);
    delivery.deliver();

    assertThat(sent).hasSize(1);
    assertThat(state()).isEqualTo(MailState.SENT);
  }

  @Test
  void itIsTriedAgainEverMoreSeldom() {
    MailDelivery patient =
        new MailDelivery(
            outbox,
            List.of(kind),
            new MailProperties(
                "yui@example.org",
                Duration.ofMinutes(1),
                Duration.ofDays(3),
                Duration.ofMinutes(10)));
    put();
    failure.set(new IllegalStateException("the mail server is away"));
    for (int minutes : List.of(1, 2, 4, 8, 16, 32, 60, 60)) {
      patient.deliver();
      assertThat(minutesLeft()).isEqualTo(minutes);
      TestGraph.run("MATCH (m:Mail) SET m.nextAt = datetime()", Map.of());
    }
  }

  @Test
  void whatWasTriedForDaysIsGivenUpAndSeen() {
    put();
    TestGraph.run("MATCH (m:Mail) SET m.createdAt = datetime() - duration('P4D')", Map.of());
    failure.set(new IllegalStateException("the mail server is away"));

    delivery.deliver();

    assertThat(state()).isEqualTo(MailState.FAILED);
  }

  @Test
  void whatTheServerRefusesIsNotTriedAgain() {
    put();
    failure.set(new UndeliverableException(new IllegalStateException("no such address")));

    delivery.deliver();
    failure.set(null);
    delivery.deliver();

    assertThat(sent).isEmpty();
    assertThat(state()).isEqualTo(MailState.FAILED);
  }

  @Test
  void whatWasInterruptedMayHaveBeenSentAndIsNotSentAgain() {
    put();
    assertThat(outbox.claim(outbox.due().getFirst())).isPresent();
    TestGraph.run("MATCH (m:Mail) SET m.claimedAt = datetime() - duration('PT11M')", Map.of());

    delivery.deliver();

    assertThat(sent).isEmpty();
    assertThat(state()).isEqualTo(MailState.FAILED);
  }

  @Test
  void whatIsNeededNoMoreIsNotSent() {
    put();
    isNeeded = false;
    delivery.deliver();
    assertThat(state()).isEqualTo(MailState.CANCELLED);

    put();
    TestGraph.graph()
        .write(
            Act.of("test", null),
            transaction -> {
              outbox.cancel(transaction, THING);
              return THING;
            });
    isNeeded = true;
    delivery.deliver();

    assertThat(sent).isEmpty();
  }

  @RepeatedTest(5)
  void ofManyWhoDeliverAtOnceOneSends() {
    for (int i = 0; i < 20; i++) {
      put();
    }
    try (var many = Executors.newFixedThreadPool(8)) {
      for (int i = 0; i < 8; i++) {
        many.execute(delivery::deliver);
      }
    }
    assertThat(sent).hasSize(20).doesNotHaveDuplicates();
  }

  private void put() {
    TestGraph.graph()
        .write(
            Act.of("test", null),
            transaction -> {
              outbox.put(transaction, "TEST", THING, "person-1");
              return THING;
            });
  }

  private MailState state() {
    return outbox.statesOf(List.of(THING)).getOrDefault(THING, MailState.SENT);
  }

  private static long minutesLeft() {
    return TestGraph.run(
            "MATCH (m:Mail) RETURN round(duration.inSeconds(datetime(), m.nextAt).seconds / 60.0)"
                + " AS minutes",
            Map.of())
        .getFirst()
        .get("minutes")
        .asNumber()
        .longValue();
  }
}
