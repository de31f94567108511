/** Tests of how long members worked. */
@NullMarked
package coop.yui.work;

import org.jspecify.annotations.NullMarked;
