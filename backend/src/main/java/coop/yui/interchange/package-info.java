/**
 * Lists and the network as files for other programs: spreadsheets, Gephi and other tools for
 * graphs.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"graph", "identity", "network", "web"})
package coop.yui.interchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
