package coop.yui;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The modules and their directions, as their package-info files declare them. */
class ModulesTest {

  @Test
  void modulesDependOnlyOnWhatTheyDeclare() {
    ApplicationModules.of(Yui.class).verify();
  }
}
