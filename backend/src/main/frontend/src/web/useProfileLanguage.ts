import { useEffect } from 'react';
import type { Viewer } from '../identity/session';
import { isLanguage, speak, storedLanguage } from './language';

/** Speaks the language of the viewer's profile, unless another was chosen on this device. */
export function useProfileLanguage(viewer: Viewer | null | undefined): void {
  const language = viewer?.person.language;
  useEffect(() => {
    if (!storedLanguage() && isLanguage(language)) void speak(language);
  }, [language]);
}
