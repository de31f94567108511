/** Tests of what officers owe the members. */
@NullMarked
package coop.yui.duties;

import org.jspecify.annotations.NullMarked;
