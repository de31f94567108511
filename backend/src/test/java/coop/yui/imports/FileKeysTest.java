package coop.yui.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FileKeysTest {

  @Test
  void theFirstRowKeepsAKey() {
    FileKeys keys = new FileKeys();
    assertThat(keys.claim(List.of("A|1", "B|1"), 2)).isZero();
    assertThat(keys.claim(List.of("A|2", "B|1"), 3)).isEqualTo(2);
    assertThat(keys.claim(List.of("A|2"), 4)).isZero();
  }

  @Test
  void manyKeysAreToldApart() {
    FileKeys keys = new FileKeys();
    for (int row = 2; row < 200_000; row++) {
      assertThat(keys.claim(List.of("SCHEME|" + row), row)).isZero();
    }
    for (int row = 2; row < 200_000; row += 997) {
      assertThat(keys.claim(List.of("SCHEME|" + row), 500_000)).isEqualTo(row);
    }
  }
}
