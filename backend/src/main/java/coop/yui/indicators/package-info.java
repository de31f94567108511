/** The figures that a co-operative is managed by, its management index (clause 2.1.3). */
@NullMarked
@ApplicationModule(allowedDependencies = {"graph", "identity", "network", "bylaws", "web"})
package coop.yui.indicators;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
