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
    if (arguments.length > 0 && arguments[0].equals(CheckAudit.NAME)) {
      System.exit(CheckAudit.run(arguments));
    }
    SpringApplication.run(Yui.class, arguments);
  }
}
