/** The demonstration federation: fictional, so that a newcomer finds something to look at. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "graph",
      "network",
      "bylaws",
      "counting",
      "offices",
      "ballots",
      "decisions",
      "distribution",
      "waterfall",
      "plans"
    })
package coop.yui.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
