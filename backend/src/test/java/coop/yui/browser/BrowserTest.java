package coop.yui.browser;

import coop.yui.PortalTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test of the pages in Chromium, by the {@link Visits} that it takes as a parameter. What was
 * seen last and what the browser complained of is kept in {@code target/browser} when it fails.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@PortalTest
@Timeout(240)
@ExtendWith(VisitsExtension.class)
@interface BrowserTest {}
