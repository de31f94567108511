package coop.yui.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.springframework.boot.diagnostics.FailureAnalyzedException;

/**
 * The portal's own Keycloak: a child process that starts beside the portal and ends with it, also
 * when the portal is killed.
 */
public class KeycloakProcess implements AutoCloseable {

  /** Keycloak ends so when it has adapted itself to its options and wants to be started again. */
  private static final int BUILT = 10;

  /** Ctrl-C and a polite end reach the child together with the portal. */
  private static final Set<Integer> ENDED_BY_SIGNAL = Set.of(0, 130, 143);

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(150);

  private final KeycloakCommand command;
  private final URI issuer;
  private final CompletableFuture<Duration> ready = new CompletableFuture<>();
  private volatile boolean stopping;
  private Process process;

  private KeycloakProcess(KeycloakCommand command, URI issuer, Process process) {
    this.command = command;
    this.issuer = issuer;
    this.process = process;
  }

  /** Starts the process and returns at once; {@link #ready()} tells when it answers. */
  static KeycloakProcess start(KeycloakSettings settings, DataFolder data, boolean demo) {
    Ports.requireFree(
        settings.port(),
        "Keycloak",
        "stop that program, or choose another port with YUI_KEYCLOAK_PORT",
        Duration.ofSeconds(5));
    var command = KeycloakCommand.prepare(settings, data, demo);
    var started = Instant.now();
    try {
      var keycloak =
          new KeycloakProcess(command, URI.create(settings.issuer()), command.start(false));
      Thread.ofVirtual().name("keycloak-start").start(() -> keycloak.await(started));
      return keycloak;
    } catch (IOException e) {
      throw new FailureAnalyzedException("Keycloak could not be started", "" + e.getMessage(), e);
    }
  }

  /** Completes with the time Keycloak took once its realm answers, or fails with the reason. */
  public CompletableFuture<Duration> ready() {
    return ready.copy();
  }

  /** Address of the realm. */
  public URI issuer() {
    return issuer;
  }

  /** Calls back with the log's place when a Keycloak that was up ends without being asked to. */
  void whenLost(Consumer<Path> listener) {
    var watched = current();
    Thread.ofVirtual()
        .name("keycloak-watch")
        .start(
            () -> {
              var code = watched.onExit().join().exitValue();
              if (!stopping && !ENDED_BY_SIGNAL.contains(code)) {
                listener.accept(command.log());
              }
            });
  }

  private synchronized Process current() {
    return process;
  }

  @Override
  public synchronized void close() {
    stopping = true;
    process.destroy();
    process.onExit().completeOnTimeout(process, 10, TimeUnit.SECONDS).join();
    process.destroyForcibly();
  }

  private void await(Instant started) {
    try (var client = HttpClient.newHttpClient()) {
      var question =
          HttpRequest.newBuilder(URI.create(issuer + "/.well-known/openid-configuration"))
              .timeout(Duration.ofSeconds(10))
              .build();
      while (!answers(client, question)) {
        if (current().waitFor(BETWEEN_QUESTIONS)) {
          startAgainOrFail();
        }
        if (Instant.now().isAfter(started.plus(PATIENCE))) {
          throw failure("did not answer within " + PATIENCE.toMinutes() + " minutes");
        }
      }
      ready.complete(Duration.between(started, Instant.now()));
    } catch (IOException | RuntimeException e) {
      ready.completeExceptionally(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      ready.cancel(false);
    }
  }

  private synchronized void startAgainOrFail() throws IOException {
    if (stopping) {
      throw failure("was stopped before it was up");
    }
    if (process.exitValue() != BUILT) {
      throw failure("ended with code " + process.exitValue());
    }
    process = command.start(true);
  }

  private FailureAnalyzedException failure(String what) {
    return new FailureAnalyzedException("Keycloak " + what, "its log is " + command.log());
  }

  private static boolean answers(HttpClient client, HttpRequest question)
      throws InterruptedException {
    try {
      return client.send(question, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }
}
