/**
 * Counting ballots: plurality, approval and the single transferable vote of Scotland, ballot files,
 * and lots that anybody can draw again. Plain functions: no server, no graph, no clock.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package coop.yui.counting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
