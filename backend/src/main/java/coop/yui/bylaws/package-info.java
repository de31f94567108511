/**
 * The rules of each co-operative, version by version: started from what a law or the principles ask
 * for, checked against it, and read by everything that decides.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"graph", "identity", "network", "counting"})
package coop.yui.bylaws;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
