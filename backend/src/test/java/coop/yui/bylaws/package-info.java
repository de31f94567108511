@NullMarked
package coop.yui.bylaws;

import org.jspecify.annotations.NullMarked;
