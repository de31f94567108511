/** Tests of the API's ground rules. */
@NullMarked
package coop.yui.web;

import org.jspecify.annotations.NullMarked;
