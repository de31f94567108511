/**
 * What the shape of the network tells: gaps, bridges, communities and suggested introductions,
 * calculated in the background on a snapshot, once for each class of viewers.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"graph", "identity", "network"})
package coop.yui.analysis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
