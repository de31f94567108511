package coop.yui.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.springframework.boot.diagnostics.FailureAnalyzedException;

/** TCP ports of this machine. */
class Ports {

  private Ports() {}

  /** A port of the loopback address that nobody uses at this moment. */
  static int free() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Refuses, in one sentence, when the port is taken. A child of a portal that was killed needs a
   * moment to notice, so a taken port is tried again for as long as {@code patience}.
   */
  static void requireFree(int port, String whose, String remedy, Duration patience) {
    var until = Instant.now().plus(patience);
    while (!isFree(port)) {
      if (Instant.now().isAfter(until)) {
        throw new FailureAnalyzedException(
            "Port %d, which %s needs, is taken".formatted(port, whose), remedy);
      }
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
  }

  private static boolean isFree(int port) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
