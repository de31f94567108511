/** Tests of assemblies. */
@NullMarked
package coop.yui.assemblies;

import org.jspecify.annotations.NullMarked;
