package coop.yui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import coop.yui.local.TestServers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Somebody at a browser: does what a person does and sees what a person sees. */
final class Visitor {

  private static final Pattern LOG_IN = Pattern.compile("^(Log in|ログイン)$");
  private static final Pattern ACCOUNT = Pattern.compile("^(Account|アカウント)$");

  private static final Pattern LANGUAGE = Pattern.compile("^(Language|ことば)$");
  private static final int MOST_TABS = 100;
  private static final String FOCUSED =
      """
      () => {
        const element = document.activeElement;
        const name = element.ariaLabel ?? element.labels?.[0]?.textContent ?? element.textContent;
        return name.replace(/ \\*$/, '').trim();
      }
      """;

  private final BrowserContext context;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();

  Visitor(BrowserContext context) {
    this.context = context;
    context.setDefaultTimeout(Chromium.PATIENCE);
    this.page = context.newPage();
    page.onPageError(complaints::add);
    page.onConsoleMessage(
        message -> {
          // A refused call is an answer; what the page makes of it is for the test to see.
          if (message.type().equals("error") && !message.text().contains("Failed to load")) {
            complaints.add(message.text());
          }
        });
  }

  /** The page as Playwright knows it. */
  Page page() {
    return page;
  }

  /** Opens an address of the portal. */
  Visitor open(String address) {
    page.navigate(address);
    return this;
  }

  /** Signs in on Keycloak's page, from wherever one is. */
  Visitor signIn(String username) {
    if (page.url().equals("about:blank")) {
      open("/");
    }
    page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(LOG_IN)).first().click();
    enter(username);
    assertThat(account()).isVisible();
    return this;
  }

  /** Fills in Keycloak's page. */
  void enter(String username) {
    page.locator("#username").fill(username);
    page.locator("#password").fill(TestServers.PASSWORD);
    page.locator("#kc-login").click();
  }

  /** The menu that only those who are signed in have. */
  Locator account() {
    return page.getByTitle(ACCOUNT);
  }

  /** The menu in which the language is chosen. */
  Locator languages() {
    return page.getByTitle(LANGUAGE);
  }

  /** A button by its whole name. */
  Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, named(name));
  }

  /** A link by its whole name. */
  Locator link(String name) {
    return page.getByRole(AriaRole.LINK, named(name));
  }

  /** A heading by its whole name. */
  Locator heading(String name) {
    return page.getByRole(AriaRole.HEADING, named(name));
  }

  /** A field by its label. */
  Locator field(String label) {
    String literally = label.replaceAll("[^\\p{L}\\p{N} ]", "\\\\$0");
    return page.getByLabel(Pattern.compile("^" + literally + "( \\*)?$")).first();
  }

  /** The part of the page under a heading. */
  Locator section(String heading) {
    return page.getByRole(AriaRole.REGION, named(heading));
  }

  /** Presses a button. */
  Visitor press(String name) {
    button(name).first().click();
    return this;
  }

  /** Follows a link. */
  Visitor follow(String name) {
    link(name).first().click();
    return this;
  }

  /** Fills in a field. */
  Visitor fill(String label, String value) {
    field(label).fill(value);
    return this;
  }

  /** Types into a field that offers choices and takes the first with a name. */
  Visitor choose(String label, String name) {
    Locator field = field(label);
    field.click();
    field.fill(name);
    page.getByRole(AriaRole.OPTION)
        .filter(new Locator.FilterOptions().setHasText(name))
        .first()
        .click();
    return this;
  }

  /** Looks for an organisation with the search box of every page. */
  Visitor search(String words) {
    Locator box = page.getByRole(AriaRole.SEARCHBOX).first();
    box.fill(words);
    box.press("Enter");
    return this;
  }

  /** Takes a file from the page's export menu. */
  Download export(String file) {
    press("Export");
    return page.waitForDownload(() -> page.getByRole(AriaRole.MENUITEM, named(file)).click());
  }

  /** Drops a file where a text is. */
  Visitor drop(String where, String fileName, byte[] content) {
    JSHandle files =
        page.evaluateHandle(
            """
            ([name, content]) => {
              const files = new DataTransfer();
              const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
              files.items.add(new File([bytes], name));
              return files;
            }\
            """,
            List.of(fileName, Base64.getEncoder().encodeToString(content)));
    page.getByText(where).dispatchEvent("drop", Map.of("dataTransfer", files));
    return this;
  }

  /** The button in the dialog that is open. */
  Locator inDialog(String name) {
    return page.getByRole(AriaRole.DIALOG)
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }

  /** What is said because something was refused. */
  Locator alert() {
    return page.getByRole(AriaRole.ALERT);
  }

  /** What the page says of the state of what it shows. */
  Locator status() {
    return page.getByRole(AriaRole.STATUS).first();
  }

  /** The picture of the network, once everything in it has found its place. */
  Locator picture() {
    Locator picture = page.getByRole(AriaRole.APPLICATION, named("Picture of the network"));
    assertThat(picture).isVisible();
    assertThat(button("Stop arranging")).isHidden();
    return picture;
  }

  /** Gets no live news from now on. */
  Visitor hearsNothing() {
    page.route(
        "**/graphql",
        route -> {
          if (route.request().headerValue("accept").contains("text/event-stream")) {
            route.abort();
          } else {
            route.resume();
          }
        });
    return this;
  }

  /** Waits until a text can be read. */
  Visitor sees(String text) {
    assertThat(page.getByText(text).first()).isVisible();
    return this;
  }

  /** Waits until the page's own heading says this. */
  Visitor isOn(String title) {
    assertThat(page.getByRole(AriaRole.HEADING, named(title).setLevel(1))).isVisible();
    return this;
  }

  /** Waits until the page says which language it speaks. */
  Visitor speaks(String language) {
    assertThat(page.locator("html")).hasAttribute("lang", language);
    return this;
  }

  /** Chose a language on an earlier visit. */
  Visitor prefers(String language) {
    if (page.url().equals("about:blank")) {
      open("/");
    }
    page.evaluate("language => localStorage.setItem('yui.language', language)", language);
    return this;
  }

  /** The address of the first thing of a kind that a page leads to. */
  String first(String address, String kind) {
    return things(address, kind).first().getAttribute("href");
  }

  /** The address of the last thing of a kind that a page leads to. */
  String last(String address, String kind) {
    Locator things = things(address, kind);
    things.first().waitFor();
    return things.last().getAttribute("href");
  }

  private Locator things(String address, String kind) {
    open(address);
    return page.getByRole(AriaRole.MAIN).locator("a[href^='%s']".formatted(kind));
  }

  /** Goes on with the Tab key until something is reached. */
  Visitor tabTo(String name) {
    for (int i = 0; i < MOST_TABS; i++) {
      keys("Tab");
      if (name.equals(page.evaluate(FOCUSED))) {
        return this;
      }
    }
    throw new AssertionError("The Tab key does not lead to " + name);
  }

  /** Presses a key. */
  Visitor keys(String key) {
    page.keyboard().press(key);
    return this;
  }

  /** Types where the focus is. */
  Visitor type(String text) {
    page.keyboard().type(text);
    return this;
  }

  /** What scripts and the content security policy stumbled over. */
  List<String> complaints() {
    return complaints;
  }

  /** Keeps what is seen now, for whoever asks why a test failed. */
  void keep(Path file) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(
          Path.of(file + ".txt"), page.url() + "\n" + String.join("\n", complaints) + "\n");
      page.screenshot(
          new Page.ScreenshotOptions().setPath(Path.of(file + ".png")).setFullPage(true));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (PlaywrightException e) {
      // A page that cannot be drawn any more must not hide why the test failed.
      complaints.add(e.getMessage());
    }
  }

  void leave() {
    context.close();
  }

  private static GetByRoleOptions named(String name) {
    return new GetByRoleOptions().setName(name).setExact(true);
  }
}
