/** What became of business plans, and what members agreed to do better (clause 1.2.6). */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "graph",
      "identity",
      "network",
      "bylaws",
      "ballots",
      "indicators",
      "plans",
      "web"
    })
package coop.yui.reviews;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
