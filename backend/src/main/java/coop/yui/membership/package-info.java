/**
 * Who belongs to a co-operative: applications, shares subscribed and paid, the register with its
 * history, and how a membership ends (clauses 2.1.1 and 2.1.2).
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"graph", "identity", "network", "bylaws", "offices", "web"})
package coop.yui.membership;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
