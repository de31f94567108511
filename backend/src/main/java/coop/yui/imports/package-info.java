/**
 * The way of organisations from files into the directory: reading, mapping, preview, problems,
 * doubts, writing, report, and the way back.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"graph", "identity", "network", "web"})
package coop.yui.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
