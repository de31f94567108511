package coop.yui.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NodeKindTest {

  @ParameterizedTest
  @EnumSource
  void newIdsAreOfTheirKindAndVersionSeven(NodeKind kind) {
    String id = kind.newId();

    assertThat(NodeKind.of(id, "id")).contains(kind);
    assertThat(kind.check(id, "id")).isEqualTo(id);
    assertThat(id.charAt(id.length() - 20)).isEqualTo('7');
    assertThat(id.charAt(id.length() - 16)).isIn('8', '9', 'a', 'b');
  }

  @Test
  void idsDoNotRepeat() {
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < 100_000; i++) {
      ids.add(NodeKind.ALLIANCE.newId());
    }
    assertThat(ids).hasSize(100_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1",
        "alliance",
        "alliance-",
        "alliance-0198F0C2A7B37C5E8D11C6E2A9B04F3D",
        "alliance-0198f0c2a7b37c5e8d11c6e2a9b04f3d ",
        "alliance-0198f0c2a7b37c5e8d11c6e2a9b04f3d' OR 1=1",
        "{\"id\":1}"
      })
  void whatIsNoIdIsRefused(String id) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> NodeKind.of(id, "id"))
        .returns(RefusalCode.INVALID_ID, Refusal::code);
  }

  @Test
  void anIdOfAnotherKindIsNotFound() {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> NodeKind.ALLIANCE.check(NodeKind.PERSON.newId(), "alliance"))
        .returns(RefusalCode.NOT_FOUND, Refusal::code);
  }
}
