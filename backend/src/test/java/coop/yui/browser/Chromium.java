package coop.yui.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The machine's Chromium, started once for all tests of a run. */
record Chromium(Playwright playwright, Browser browser) implements AutoCloseable {

  /** How long a test waits for what it expects; much less is needed on an idle machine. */
  static final double PATIENCE = 60_000;

  private static final Path PROGRAM =
      Path.of(System.getenv().getOrDefault("YUI_CHROMIUM", "/usr/bin/chromium"));

  static Chromium start() {
    if (!Files.isExecutable(PROGRAM)) {
      throw new IllegalStateException(
          "The browser's tests need Chromium at %s: install Debian's package chromium, or name another with YUI_CHROMIUM"
              .formatted(PROGRAM));
    }
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Browser browser =
        playwright
            .chromium()
            .launch(
                new LaunchOptions()
                    .setExecutablePath(PROGRAM)
                    // Draws the network without a graphics card.
                    .setArgs(List.of("--enable-unsafe-swiftshader", "--disable-quic")));
    return new Chromium(playwright, browser);
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
