package coop.yui.graph;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the graph.
 *
 * @param database the name of the database
 * @param sealEvery how often new audit entries are sealed
 */
@ConfigurationProperties("yui.graph")
record GraphProperties(
    @DefaultValue("neo4j") String database, @DefaultValue("2s") Duration sealEvery) {}
