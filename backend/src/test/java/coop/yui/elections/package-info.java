/** Tests of elections. */
@NullMarked
package coop.yui.elections;

import org.jspecify.annotations.NullMarked;
