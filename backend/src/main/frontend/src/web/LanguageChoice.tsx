import { useLingui } from '@lingui/react/macro';
import { Select, type SelectProps } from '@mantine/core';
import { languageName } from './localText';

/** Languages in which people here write; others can be added by their tag. */
export const WRITTEN_LANGUAGES = [
  'ja',
  'en',
  'es',
  'pt',
  'fr',
  'it',
  'de',
  'ca',
  'eu',
  'ko',
  'zh',
  'vi',
  'tl',
  'id',
  'ne',
  'my',
  'th',
  'ar',
  'cy',
  'gd',
];

/** Chooses the language of a text. */
export function LanguageChoice({ value, ...rest }: Omit<SelectProps, 'data'>) {
  const { i18n } = useLingui();
  const tags = !value || WRITTEN_LANGUAGES.includes(value) ? WRITTEN_LANGUAGES : [value, ...WRITTEN_LANGUAGES];
  return (
    <Select
      {...rest}
      value={value ?? null}
      allowDeselect={false}
      searchable
      data={tags.map((tag) => ({ value: tag, label: languageName(tag, i18n.locale) }))}
    />
  );
}
