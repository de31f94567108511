package coop.yui.analysis;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the analysis of the network.
 *
 * @param pause how long after a change the network is read again, at the earliest
 * @param every how often it is read again in any case: changes through another portal are seen then
 * @param exactUntil up to how many organisations betweenness is calculated from all of them
 * @param sample from how many organisations it is estimated above that
 * @param seed where the choice of these begins, so that the same network gives the same estimate
 */
@ConfigurationProperties("yui.analysis")
record AnalysisProperties(
    @DefaultValue("2s") Duration pause,
    @DefaultValue("10m") Duration every,
    @DefaultValue("5000") int exactUntil,
    @DefaultValue("500") int sample,
    @DefaultValue("2026") long seed) {}
