/** Tests of the network. */
@NullMarked
package coop.yui.network;

import org.jspecify.annotations.NullMarked;
