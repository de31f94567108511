import { i18n, type Messages } from '@lingui/core';

/** Languages of the pages, each under its own name. A further one is one more entry and its catalogues. */
export const LANGUAGES = { en: 'English', ja: '日本語' } as const;

/** A language the pages are written in. */
export type Language = keyof typeof LANGUAGES;

const STORED = 'yui.language';

const catalogues = import.meta.glob<{ messages: Messages }>('../*/messages/*.po');

/** Whether a tag names a language of the pages. */
export function isLanguage(tag: string | null | undefined): tag is Language {
  return tag != null && tag in LANGUAGES;
}

/** The language chosen before, if any. */
export function storedLanguage(): Language | undefined {
  try {
    const stored = localStorage.getItem(STORED);
    return isLanguage(stored) ? stored : undefined;
  } catch {
    return undefined;
  }
}

/** The language to start with: the one chosen before, otherwise the first of the browser's that we have. */
export function firstLanguage(): Language {
  const wanted = navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase());
  return storedLanguage() ?? wanted.find(isLanguage) ?? 'en';
}

/** Loads a language's texts and shows the pages in it. */
export async function speak(language: Language): Promise<void> {
  const parts = await Promise.all(
    Object.entries(catalogues)
      .filter(([path]) => path.endsWith(`/${language}.po`))
      .map(([, load]) => load()),
  );
  i18n.loadAndActivate({ locale: language, messages: Object.assign({}, ...parts.map((part) => part.messages)) });
  document.documentElement.lang = language;
}

/** Speaks a language and keeps the choice for the next visit. */
export async function chooseLanguage(language: Language): Promise<void> {
  await speak(language);
  try {
    localStorage.setItem(STORED, language);
  } catch {
    // Without storage the choice lasts as long as the page.
  }
}
