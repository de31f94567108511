/**
 * The standards of a co-operative's work: texts in force by decision of the members (clause 1.2.4).
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"graph", "identity", "network", "bylaws", "decisions", "web"})
package coop.yui.standards;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
