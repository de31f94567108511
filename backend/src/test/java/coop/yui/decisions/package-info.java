@NullMarked
package coop.yui.decisions;

import org.jspecify.annotations.NullMarked;
