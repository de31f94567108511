/**
 * Persons, whom they may act for, what they are told, and who is asking now. Keycloak says who
 * somebody is.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "graph")
package coop.yui.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
