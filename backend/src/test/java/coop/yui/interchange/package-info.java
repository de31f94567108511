@NullMarked
package coop.yui.interchange;

import org.jspecify.annotations.NullMarked;
