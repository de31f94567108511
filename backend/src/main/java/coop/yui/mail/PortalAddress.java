package coop.yui.mail;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where people reach the portal: {@code yui.address}, on a laptop the port it listens on. */
@Component
public class PortalAddress {

  private final Environment environment;

  PortalAddress(Environment environment) {
    this.environment = environment;
  }

  /** The whole address of a path. */
  public String of(String path) {
    String address = environment.getProperty("yui.address", "");
    String base =
        address.isBlank()
            ? "http://localhost:" + environment.getProperty("local.server.port", "8080")
            : address.replaceFirst("/+$", "");
    return base + path;
  }
}
