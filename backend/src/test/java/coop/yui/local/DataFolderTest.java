package coop.yui.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalyzedException;

class DataFolderTest {

  @TempDir Path folder;

  @Test
  void aSecondPortalOnTheSameDataIsRefusedUntilTheFirstEnds() throws IOException {
    try (var first = DataFolder.open(folder)) {
      assertThatExceptionOfType(FailureAnalyzedException.class)
          .isThrownBy(() -> DataFolder.open(folder))
          .withMessageContaining("Another portal is running on the data in " + first);
    }
    try (var second = DataFolder.open(folder)) {
      assertThat(second).hasToString(folder.toString());
    }
  }

  @Test
  void aFolderThatCannotBeMadeIsRefused() throws IOException {
    var file = Files.createFile(folder.resolve("file"));
    assertThatExceptionOfType(FailureAnalyzedException.class)
        .isThrownBy(() -> DataFolder.open(file.resolve("below")))
        .withMessageContaining("cannot be written");
  }

  @Test
  void aNewFolderIsItsOwnersOnly() throws IOException {
    var made = folder.resolve("a/new");
    try (var data = DataFolder.open(made)) {
      assertThat(data).hasToString(made.toString());
      assertThat(Files.getPosixFilePermissions(made))
          .hasSize(3)
          .noneMatch(DataFolderTest::ofOthers);
    }
  }

  private static boolean ofOthers(PosixFilePermission permission) {
    return !permission.name().startsWith("OWNER");
  }

  @Test
  void aSecretIsItsOwnersAndStaysTheSame() throws IOException {
    try (var data = DataFolder.open(folder)) {
      var secret = data.secret("password");
      assertThat(secret).hasSizeGreaterThan(20);
      assertThat(data.secret("password")).isEqualTo(secret);
      assertThat(data.secret("other")).isNotEqualTo(secret);
      assertThat(Files.getPosixFilePermissions(folder.resolve("password")))
          .containsExactlyInAnyOrder(
              PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }
  }

  @Test
  void aFullDiskIsRefused() {
    assertThatExceptionOfType(FailureAnalyzedException.class)
        .isThrownBy(() -> DataFolder.requireSpace(folder, 12L << 20))
        .withMessageContaining("Only 12 MB are free");
  }
}
