/**
 * Assemblies of the members of a co-operative: convened with notice and agenda, who came and who
 * votes for whom, what is put to the vote, and minutes of what happened (clauses 1.2.4 and 2.1.2).
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
      "decisions",
      "elections"
    })
package coop.yui.assemblies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
