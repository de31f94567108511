import { i18n } from '@lingui/core';
import { afterAll, expect, it } from 'vitest';
import { LANGUAGES, type Language, speak } from './language';

afterAll(() => speak('en'));

// Loading a catalogue fails where a text has no translation, so each language must load whole.
it.each(Object.keys(LANGUAGES) as Language[])('has every text in %s', async (language) => {
  await speak(language);
  expect(Object.keys(i18n.messages).length).toBeGreaterThan(90);
  expect(Object.values(i18n.messages)).not.toContain('');
});
