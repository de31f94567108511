/** Fiscal years of co-operatives, and how their results are shared out by the members' will. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "graph",
      "identity",
      "network",
      "bylaws",
      "decisions",
      "membership",
      "waterfall",
      "web"
    })
package coop.yui.distribution;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
