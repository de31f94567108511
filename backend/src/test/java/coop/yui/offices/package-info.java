/** Tests of who holds which office. */
@NullMarked
package coop.yui.offices;

import org.jspecify.annotations.NullMarked;
