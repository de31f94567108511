/** Tests of invitations and claims. */
@NullMarked
package coop.yui.invitations;

import org.jspecify.annotations.NullMarked;
