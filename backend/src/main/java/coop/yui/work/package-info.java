/**
 * How long members worked on which day at what, for themselves and for the distribution of a year's
 * result.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"graph", "identity", "network", "bylaws", "web"})
package coop.yui.work;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
