@NullMarked
package coop.yui.distribution;

import org.jspecify.annotations.NullMarked;
