/**
 * Sharing out a year's result: what law and bylaws ask for before anybody decides, what is left to
 * decide, and what it means for each member. Plain functions: no server, no graph, no clock.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "bylaws")
package coop.yui.waterfall;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
