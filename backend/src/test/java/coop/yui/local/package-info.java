/** Tests of what the portal brings itself, and the servers of all other tests. */
@NullMarked
package coop.yui.local;

import org.jspecify.annotations.NullMarked;
