import { inLanguage, type LocalisedText } from '../web/localText';

/** What an organisation is called in the reader's language if it has such a name, otherwise in its own. */
export function readName(
  { name, otherNames }: { name: string; otherNames: readonly LocalisedText[] },
  language: string,
): string {
  return inLanguage(otherNames, language) ?? name;
}
