/**
 * The graph: the only package that talks to the driver. Reading, audited writing, migrations, ids,
 * paging, refusals and the audit trail.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package coop.yui.graph;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
