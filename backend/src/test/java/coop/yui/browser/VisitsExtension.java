package coop.yui.browser;

import static org.assertj.core.api.Assertions.assertThat;

import coop.yui.local.TestServers;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Gives each test its {@link Visits}, and looks at what they left. */
final class VisitsExtension
    implements BeforeAllCallback,
        BeforeEachCallback,
        ParameterResolver,
        AfterTestExecutionCallback {

  private static final Namespace HERE = Namespace.create(VisitsExtension.class);
  private static final Path KEPT = Path.of("target/browser");

  /** Keycloak's start takes longer than any test may. */
  @Override
  public void beforeAll(ExtensionContext context) {
    TestServers.keycloak();
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    String port =
        SpringExtension.getApplicationContext(context)
            .getEnvironment()
            .getRequiredProperty("local.server.port");
    Chromium chromium =
        context
            .getRoot()
            .getStore(HERE)
            .computeIfAbsent(Chromium.class, _ -> Chromium.start(), Chromium.class);
    context
        .getStore(HERE)
        .put(Visits.class, new Visits(chromium.browser(), "http://localhost:" + port));
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Visits.class;
  }

  @Override
  public Visits resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return visits(context);
  }

  @Override
  public void afterTestExecution(ExtensionContext context) {
    List<Visitor> visitors = visits(context).all();
    boolean isFailed = context.getExecutionException().isPresent();
    String name =
        context.getRequiredTestClass().getSimpleName()
            + "."
            + context.getRequiredTestMethod().getName();
    for (int i = 0; i < visitors.size(); i++) {
      Visitor visitor = visitors.get(i);
      if (isFailed) {
        visitor.keep(KEPT.resolve(name + "-" + (i + 1)));
      }
      visitor.leave();
    }
    if (!isFailed) {
      assertThat(visitors.stream().flatMap(visitor -> visitor.complaints().stream()))
          .as("what the browser complained of")
          .isEmpty();
    }
  }

  private static Visits visits(ExtensionContext context) {
    return Objects.requireNonNull(context.getStore(HERE).get(Visits.class, Visits.class));
  }
}
