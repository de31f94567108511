/** Mails that tell people of what waits for their answer (clause 2.1.2). */
@NullMarked
@ApplicationModule(allowedDependencies = {"graph", "identity", "mail"})
package coop.yui.reminders;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
