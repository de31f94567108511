package coop.yui.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import coop.yui.graph.Refusal;
import coop.yui.graph.RefusalCode;
import coop.yui.identity.Viewer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SpendingTest {

  private static final Viewer PERSON = new Viewer("person-1", Set.of(), Set.of());

  private final Budgets budgets =
      new Budgets(GroundRulesTest.limits(Map.of("yui.limits.anonymous-budget", 100)));
  private final Spending spending = new Spending(budgets);

  @Test
  void plainAddressesAndGraphQlSpendFromOneBudget() {
    spending.spend(from("192.0.2.1"), Viewer.ANONYMOUS, 60);
    spending.check(from("192.0.2.1"), Viewer.ANONYMOUS);

    refuses(() -> spending.spend(from("192.0.2.1"), Viewer.ANONYMOUS, 60));
    spending.spend(from("192.0.2.2"), Viewer.ANONYMOUS, 100);
    refuses(() -> spending.check(from("192.0.2.2"), Viewer.ANONYMOUS));
    spending.spend(from("192.0.2.2"), PERSON, 100_000);
  }

  @Test
  void whatIsUnderWayIsCutAndNotEndedWithASentence() {
    MockHttpServletResponse response = new MockHttpServletResponse();
    response.setCommitted(true);
    Sentences sentences = new Sentences();
    HttpRefusals refusals = new HttpRefusals(new Errors(sentences, new Failures()), sentences);
    IllegalStateException failure = new IllegalStateException();

    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> refusals.answer(failure, Locale.ENGLISH, response))
        .isSameAs(failure);
    assertThat(response.getContentLength()).isZero();
  }

  private static MockHttpServletRequest from(String address) {
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.setRemoteAddr(address);
    return request;
  }

  private static void refuses(Runnable call) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(call::run)
        .returns(RefusalCode.BUDGET_SPENT, Refusal::code);
  }
}
