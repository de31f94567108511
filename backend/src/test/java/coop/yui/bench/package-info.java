/** Measurements; they run only when asked for. */
@NullMarked
package coop.yui.bench;

import org.jspecify.annotations.NullMarked;
