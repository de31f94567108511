/** Tests of the care of the directory. */
@NullMarked
package coop.yui.upkeep;

import org.jspecify.annotations.NullMarked;
