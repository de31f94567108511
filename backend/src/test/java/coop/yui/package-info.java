/** Tests of the portal as a whole. */
@NullMarked
package coop.yui;

import org.jspecify.annotations.NullMarked;
