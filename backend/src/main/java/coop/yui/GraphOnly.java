package coop.yui;

import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.neo4j.autoconfigure.Neo4jAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** The way to the graph without the portal, for commands of those who run it. */
@Import({Neo4jAutoConfiguration.class, JacksonAutoConfiguration.class})
@ComponentScan({"coop.yui.graph", "coop.yui.local"})
@ConfigurationPropertiesScan("coop.yui.graph")
final class GraphOnly {

  private GraphOnly() {}

  static ConfigurableApplicationContext start(String[] arguments) {
    return new SpringApplicationBuilder(GraphOnly.class)
        .web(WebApplicationType.NONE)
        // Nobody signs in, so no identity provider is needed.
        .properties(Map.of("yui.keycloak.issuer", "none"))
        .run(arguments);
  }
}
