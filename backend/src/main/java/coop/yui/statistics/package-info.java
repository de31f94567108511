/** How many members and jobs organisations had on which day, and the federation in figures. */
@NullMarked
@ApplicationModule(allowedDependencies = {"graph", "identity", "network"})
package coop.yui.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
