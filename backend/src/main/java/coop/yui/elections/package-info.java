/**
 * How members elect their officers: nomination, a secret ballot, a count that anyone repeats, and
 * the offices that begin with it (clause 2.2.1).
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "graph",
      "identity",
      "network",
      "bylaws",
      "offices",
      "ballots",
      "counting",
      "web"
    })
package coop.yui.elections;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
