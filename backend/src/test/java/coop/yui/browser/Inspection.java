package coop.yui.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Looks at a page as it is shown now, and tells what is wrong with it. */
final class Inspection {

  private static final Path FRONTEND = Path.of("src/main/frontend");
  private static final Path AXE = FRONTEND.resolve("node_modules/axe-core/axe.min.js");
  private static final Catalogue CATALOGUE = Catalogue.of(FRONTEND);

  /** A page is complete when nothing on it stands for something that is still to come. */
  private static final String COMPLETE =
      """
      () => document.querySelector('main h1') !== null
        && document.querySelector('.mantine-Skeleton-root, [aria-busy=true], [role=progressbar]') === null
        && document.getAnimations().every((each) => each.playState !== 'running')
      """;

  private static final String COLOURED =
      "scheme => document.documentElement.dataset.mantineColorScheme === scheme";

  private static final String SHOWN =
      """
      () => {
        const texts = [];
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
          const { parentElement, data } = walker.currentNode;
          if (!parentElement.closest('[lang]:not(html), script, style, noscript')) texts.push(data.trim());
        }
        for (const element of document.querySelectorAll('[aria-label], [placeholder], [title], [alt]')) {
          if (element.closest('[lang]:not(html)')) continue;
          for (const name of ['aria-label', 'placeholder', 'title', 'alt']) texts.push(element.getAttribute(name) ?? '');
        }
        return texts.filter((text) => text !== '');
      }
      """;

  private static final String BROADER =
      """
      () => {
        const { scrollWidth, clientWidth } = document.documentElement;
        if (scrollWidth <= clientWidth) return [];
        return [...document.querySelectorAll('body *')]
          .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
          .map((element) => `${element.tagName}.${element.className}`).slice(0, 3);
      }
      """;

  private static final String FOUND =
      """
      async (rules) => {
        const { violations } = await axe.run(document, rules === '' ? {} : { runOnly: [rules] });
        return violations
          .filter(({ impact }) => impact === 'serious' || impact === 'critical')
          .flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ target, any }) =>
            `${id} at ${target}: ${any.map(({ message }) => message).join(' ')}`));
      }
      """;

  private final Page page;
  private final List<String> faults = new ArrayList<>();

  Inspection(Page page) {
    this.page = page;
    page.waitForFunction(COMPLETE);
    page.evaluate(read(AXE));
  }

  /** Every text is in the language, and the page says which it is. */
  Inspection language(String language) {
    Object said = page.evaluate("() => document.documentElement.lang");
    if (!language.equals(said)) {
      faults.add("lang is " + said);
    }
    for (String stranger : CATALOGUE.strangers(strings(SHOWN, ""), language)) {
      faults.add("not in %s: %s".formatted(language, stranger));
    }
    return this;
  }

  /** Nothing lies beside the screen, and everybody can use what is on it. */
  Inspection screen(int width, ColorScheme scheme, boolean onlyContrast) {
    page.setViewportSize(width, 800);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    page.waitForFunction(COLOURED, scheme.name().toLowerCase(Locale.ROOT));
    page.waitForFunction(COMPLETE);
    String where = " (%d px, %s)".formatted(width, scheme);
    strings(BROADER, "").forEach(element -> faults.add("too broad: " + element + where));
    strings(FOUND, onlyContrast ? "color-contrast" : "")
        .forEach(violation -> faults.add(violation + where));
    return this;
  }

  /** What is wrong, with the page's address. */
  List<String> faults() {
    return faults.stream()
        .map(fault -> page.url().replaceFirst(".*?//[^/]+", "") + " " + fault)
        .toList();
  }

  private List<String> strings(String script, Object argument) {
    return page.evaluate(script, argument) instanceof List<?> found
        ? found.stream().map(String::valueOf).toList()
        : List.of();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("`mvn verify` brings it: " + file, e);
    }
  }
}
