@NullMarked
package coop.yui.waterfall;

import org.jspecify.annotations.NullMarked;
