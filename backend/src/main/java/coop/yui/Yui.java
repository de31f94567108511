package coop.yui;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The portal. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class Yui {

  /** Starts the portal; with a command word as first argument runs that command instead. */
  public static void main(String[] arguments) {
    switch (arguments.length == 0 ? "" : arguments[0]) {
      case CheckAudit.NAME -> System.exit(CheckAudit.run(arguments));
      case Recount.NAME -> System.exit(Recount.run(arguments));
      case CheckInvariants.NAME -> System.exit(CheckInvariants.run(arguments));
      default -> SpringApplication.run(Yui.class, arguments);
    }
  }
}
