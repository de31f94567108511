package coop.yui.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {

  private static final List<String> ROWS = List.of("a", "b", "c");

  @Test
  void firstPageOfThreeKnowsThatMoreFollows() {
    Connection<String> page = Page.forward(2, null).connection(ROWS, PageTest::cursor);

    assertThat(page.nodes()).containsExactly("a", "b");
    assertThat(page.pageInfo().hasNextPage()).isTrue();
    assertThat(page.pageInfo().hasPreviousPage()).isFalse();
  }

  @Test
  void nextPageStartsBehindTheEndCursor() {
    String end = Page.forward(2, null).connection(ROWS, PageTest::cursor).pageInfo().endCursor();
    Page next = Page.forward(2, end);

    assertThat(next.key("")).isEqualTo("b");
    assertThat(next.id("")).isEqualTo("id of b");
    assertThat(next.connection(List.of("c"), PageTest::cursor).pageInfo())
        .returns(false, Connection.PageInfo::hasNextPage)
        .returns(true, Connection.PageInfo::hasPreviousPage);
  }

  @Test
  void backwardPageIsGivenInTheOrderOfTheList() {
    Page lastTwo = Page.of(null, null, 2, null);

    Connection<String> page = lastTwo.connection(List.of("c", "b", "a"), PageTest::cursor);

    assertThat(page.nodes()).containsExactly("b", "c");
    assertThat(page.pageInfo().hasPreviousPage()).isTrue();
    assertThat(page.pageInfo().hasNextPage()).isFalse();
  }

  @Test
  void cursorKeepsAnyKey() {
    Cursor cursor = new Cursor("あ\n\"\u0000🙂", "organisation-1");

    assertThat(Cursor.decode(cursor.encode(), "after")).isEqualTo(cursor);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "!", "AAAA", "_____w", "44GC"})
  void cursorsOfOthersAreRefused(String cursor) {
    assertRefused(RefusalCode.INVALID_CURSOR, () -> Page.forward(2, cursor));
  }

  @Test
  void pagesNeedExactlyOneSizeFromOneToAHundred() {
    assertRefused(RefusalCode.INVALID_PAGE, () -> Page.of(null, null, null, null));
    assertRefused(RefusalCode.INVALID_PAGE, () -> Page.of(1, null, 1, null));
    assertRefused(RefusalCode.INVALID_PAGE, () -> Page.of(1, null, null, "x"));
    assertRefused(RefusalCode.INVALID_PAGE, () -> Page.of(0, null, null, null));
    assertRefused(RefusalCode.INVALID_PAGE, () -> Page.of(101, null, null, null));
    assertRefused(RefusalCode.INVALID_PAGE, () -> Page.of(null, null, -1, null));
  }

  private static void assertRefused(RefusalCode code, ThrowingCallable call) {
    assertThatExceptionOfType(Refusal.class).isThrownBy(call).returns(code, Refusal::code);
  }

  private static Cursor cursor(String row) {
    return new Cursor(row, "id of " + row);
  }
}
