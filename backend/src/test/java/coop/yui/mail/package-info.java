/** Tests of mails. */
@NullMarked
package coop.yui.mail;

import org.jspecify.annotations.NullMarked;
