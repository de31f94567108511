@NullMarked
package coop.yui.agreements;

import org.jspecify.annotations.NullMarked;
