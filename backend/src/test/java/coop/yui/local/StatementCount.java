package coop.yui.local;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Counts how often the portal under test sends which reading or housekeeping statement. */
public final class StatementCount {

  private static final Map<String, Integer> SENT = new ConcurrentHashMap<>();

  /** Lets the portal's driver tell what it sends. */
  static final BeanPostProcessor COUNTING =
      new BeanPostProcessor() {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
          return bean instanceof Driver driver ? counting(driver) : bean;
        }
      };

  private StatementCount() {}

  /** Begins at nothing. */
  public static void reset() {
    SENT.clear();
  }

  /** How often each statement was sent since then, by its text. */
  public static Map<String, Integer> sent() {
    return Map.copyOf(SENT);
  }

  private static Driver counting(Driver driver) {
    return (Driver)
        Proxy.newProxyInstance(
            Driver.class.getClassLoader(),
            new Class<?>[] {Driver.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("executableQuery")) {
                SENT.merge(String.valueOf(arguments[0]), 1, Integer::sum);
              }
              try {
                return method.invoke(driver, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
