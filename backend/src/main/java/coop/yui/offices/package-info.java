/**
 * Who holds which office in a co-operative: offices give their powers the minute they begin and
 * take them away the minute they end (clause 2.2.1).
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"graph", "identity", "network", "bylaws", "web"})
package coop.yui.offices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
