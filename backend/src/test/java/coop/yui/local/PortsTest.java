package coop.yui.local;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalyzedException;

class PortsTest {

  @Test
  void aTakenPortIsRefusedInOneSentence() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatExceptionOfType(FailureAnalyzedException.class)
          .isThrownBy(
              () -> Ports.requireFree(taken.getLocalPort(), "Keycloak", "stop it", Duration.ZERO))
          .withMessage("Port %d, which Keycloak needs, is taken", taken.getLocalPort());
    }
  }

  @Test
  void aFreePortIsNot() {
    assertThatNoException()
        .isThrownBy(() -> Ports.requireFree(Ports.free(), "Keycloak", "", Duration.ZERO));
  }
}
