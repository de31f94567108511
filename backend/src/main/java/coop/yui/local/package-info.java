/** What a laptop lacks: an embedded Neo4j and a Keycloak child process. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package coop.yui.local;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
