/** Yui: a portal for federations of worker co-operatives. */
@NullMarked
package coop.yui;

import org.jspecify.annotations.NullMarked;
