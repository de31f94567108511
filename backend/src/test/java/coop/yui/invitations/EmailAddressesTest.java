package coop.yui.invitations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import coop.yui.graph.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a@example.org",
        "first.last+yui@mail.example.co.jp",
        "a..b.@mobile.example.ne.jp",
        "x_y-z@a-b.example"
      })
  void addressesAreTaken(String address) {
    assertThat(EmailAddresses.checked(address, "email")).isEqualTo(address);
  }

  @Test
  void capitalsAndBlanksAroundDoNotCount() {
    assertThat(EmailAddresses.checked("  Natsumi@Example.ORG ", "email"))
        .isEqualTo("natsumi@example.org");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "a",
        "a@b",
        "@example.org",
        "a@example.org,b@example.org",
        "a@example.org b@example.org",
        "a@example.org\r\nBcc: b@example.org",
        "a@example.org\nBcc: b@example.org",
        "a\r\n@example.org",
        "\"a b\"@example.org",
        "A <a@example.org>",
        "a@[127.0.0.1]",
        "a@127.0.0.1",
        "a@-example.org",
        "a@example..org",
        "あ@example.org",
        "a@例え.jp",
        "a@example.org%0ABcc:b@example.org",
        "a(comment)@example.org"
      })
  void everythingElseIsRefused(String address) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> EmailAddresses.checked(address, "email"))
        .satisfies(refusal -> assertThat(refusal.extensions()).containsEntry("field", "email"));
  }

  @Test
  void anAddressHasItsLength() {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> EmailAddresses.checked("a".repeat(65) + "@example.org", "email"));
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> EmailAddresses.checked("a@" + "b.".repeat(130) + "org", "email"));
  }
}
