/**
 * Organisations of all kinds, where they sit, what they belong to, and the alliances that link
 * them.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"graph", "identity"})
package coop.yui.network;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
