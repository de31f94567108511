@NullMarked
package coop.yui.membership;

import org.jspecify.annotations.NullMarked;
