/** Tests of reminders. */
@NullMarked
package coop.yui.reminders;

import org.jspecify.annotations.NullMarked;
