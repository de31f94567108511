/** Tests of searching. */
@NullMarked
package coop.yui.search;

import org.jspecify.annotations.NullMarked;
