/**
 * Keeping alliances up: amendments and renewals by consent of all parties, decent-work commitments
 * with their yearly statements, documents with checksums, and reminders.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"graph", "identity", "network"})
package coop.yui.agreements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
