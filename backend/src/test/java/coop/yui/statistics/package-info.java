/** Tests of headcounts and of the figures made of them. */
@NullMarked
package coop.yui.statistics;

import org.jspecify.annotations.NullMarked;
