package coop.yui.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import java.util.ArrayList;
import java.util.List;

/** The visitors of one test, each with a browser that nobody used before. */
final class Visits {

  private static final int WIDE = 1280;
  private static final int HIGH = 900;

  private final Browser browser;
  private final String address;
  private final List<Visitor> visitors = new ArrayList<>();

  Visits(Browser browser, String address) {
    this.browser = browser;
    this.address = address;
  }

  /** Somebody who signed in and reads English. */
  Visitor by(String username) {
    return anybody().signIn(username);
  }

  /** Somebody who is not signed in and reads English. */
  Visitor anybody() {
    // As if English had been chosen on an earlier visit, whatever the profile says.
    return with(
        new NewContextOptions()
            .setStorageState(
                """
                {"origins": [{"origin": "%s",
                  "localStorage": [{"name": "yui.language", "value": "en"}]}]}
                """
                    .formatted(address)));
  }

  /** Somebody whose browser asks for a language and who chose none. */
  Visitor newcomer(String language) {
    return with(new NewContextOptions().setLocale(language));
  }

  /** Somebody with a browser of one's own making. */
  Visitor with(NewContextOptions options) {
    if (options.viewportSize == null) {
      options.setViewportSize(WIDE, HIGH);
    }
    BrowserContext context =
        browser.newContext(options.setBaseURL(address).setTimezoneId("Europe/London"));
    Visitor visitor = new Visitor(context);
    visitors.add(visitor);
    return visitor;
  }

  List<Visitor> all() {
    return visitors;
  }
}
