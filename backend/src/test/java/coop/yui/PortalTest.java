package coop.yui;

import coop.yui.local.TestServers;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test against the whole portal on a free port, with a real Neo4j and, once a test asks {@link
 * TestServers} for it, a real Keycloak. Both are shared by all such tests of a run.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("slow")
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    // Mails that come with the hour of the day would reach tests that count mails.
    properties = "yui.reminders.from-hour=24")
@ContextConfiguration(initializers = TestServers.class)
public @interface PortalTest {}
