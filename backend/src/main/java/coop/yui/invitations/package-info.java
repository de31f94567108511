/**
 * How people come to represent an organisation: invited by e-mail, with an account made for them,
 * or by their own claim, which others check.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"graph", "identity", "mail"})
package coop.yui.invitations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
