/**
 * The outside: security, GraphQL's wiring, limits, refusals in people's languages, live updates and
 * the pages.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"graph", "identity"})
package coop.yui.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
