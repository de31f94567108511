/**
 * What officers owe the members of a co-operative, and when: mission and vision, how things stand,
 * what to do next, and to talk about it (clauses 2.2.2 and 2.2.3).
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"graph", "identity", "network", "bylaws", "ballots"})
package coop.yui.duties;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
