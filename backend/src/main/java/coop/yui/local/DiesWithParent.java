package coop.yui.local;

import java.io.IOException;

/**
 * Starts Keycloak so that it ends with the portal, even one that is killed: the portal holds the
 * other end of this process' standard input, and the operating system closes it.
 */
class DiesWithParent {

  private DiesWithParent() {}

  /** Runs Keycloak's own start class with the same arguments. */
  public static void main(String[] arguments) throws ReflectiveOperationException {
    Thread.ofPlatform().daemon().name("dies-with-parent").start(DiesWithParent::watch);
    Class.forName("io.quarkus.bootstrap.runner.QuarkusEntryPoint")
        .getMethod("main", String[].class)
        .invoke(null, (Object) arguments);
  }

  @SuppressWarnings("SystemExitOutsideMain") // Ending the process is what this class is for.
  private static void watch() {
    try {
      while (System.in.read() >= 0) {
        // Nothing is ever sent; only the end matters.
      }
    } catch (IOException e) {
      // A broken pipe means the same as its end.
    }
    System.exit(0);
  }
}
