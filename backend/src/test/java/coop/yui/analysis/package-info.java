/** Tests of the analysis of the network. */
@NullMarked
package coop.yui.analysis;

import org.jspecify.annotations.NullMarked;
