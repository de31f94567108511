package coop.yui.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {

  @Test
  void beginsWithFewRowsAndGrowsWhileBatchesAreQuick() {
    Pace pace = new Pace(1000);
    assertThat(pace.next()).isEqualTo(100);
    pace.took(Duration.ofMillis(20));
    assertThat(pace.next()).isEqualTo(200);
    for (int batch = 0; batch < 5; batch++) {
      pace.took(Duration.ofMillis(20));
    }
    assertThat(pace.next()).isEqualTo(1000);
  }

  @Test
  void slowsDownWhenBatchesTakeLong() {
    Pace pace = new Pace(1000);
    pace.took(Duration.ofMillis(100));
    pace.took(Duration.ofMillis(400));
    assertThat(pace.next()).isEqualTo(200);
    for (int batch = 0; batch < 5; batch++) {
      pace.took(Duration.ofSeconds(3));
    }
    assertThat(pace.next()).isEqualTo(100);
  }

  @Test
  void neverTakesMoreThanAllowed() {
    Pace pace = new Pace(7);
    pace.took(Duration.ofMillis(1));
    pace.took(Duration.ofSeconds(3));
    assertThat(pace.next()).isEqualTo(7);
  }
}
