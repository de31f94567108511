/** What people do on the pages, in a real browser against the whole portal. */
@NullMarked
package coop.yui.browser;

import org.jspecify.annotations.NullMarked;
