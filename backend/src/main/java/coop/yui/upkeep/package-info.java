/**
 * Care of the directory: entries that stand twice are found and merged, and those nobody looked at
 * for long are confirmed by who knows.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"graph", "identity", "network"})
package coop.yui.upkeep;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
