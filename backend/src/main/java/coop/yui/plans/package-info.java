/** The business plans that members of a co-operative make together, year by year (clause 1.1.2). */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"graph", "identity", "network", "bylaws", "decisions", "web"})
package coop.yui.plans;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
