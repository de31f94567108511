/** One box that finds everything the viewer may see: organisations, people, alliances, places. */
@NullMarked
@ApplicationModule(allowedDependencies = {"graph", "identity", "network"})
package coop.yui.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
