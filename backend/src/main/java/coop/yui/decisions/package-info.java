/**
 * What the members of a co-operative decide together, one person one vote: proposals, their
 * discussion, the vote and its count (clauses 1.2.4 and 2.1.2).
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "graph",
      "identity",
      "network",
      "bylaws",
      "offices",
      "membership",
      "ballots",
      "web"
    })
package coop.yui.decisions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
