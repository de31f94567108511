/**
 * Mails: asked for in the transaction of the act that needs them, sent after it, each at most once.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "graph")
package coop.yui.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
