/**
 * Votes and their ballots, whatever is voted on: a frozen electorate, one ballot each, who took
 * part kept apart from what was cast, and a chain that anyone recounts (clause 2.1.2).
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"graph", "identity", "network", "bylaws"})
package coop.yui.ballots;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
