/**
 * The way of organisations from CSV files into the directory: reading, mapping, preview, problems,
 * writing, report.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"graph", "identity", "network", "web"})
package coop.yui.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
