import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Fieldset, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { LanguageChoice, WRITTEN_LANGUAGES } from './LanguageChoice';
import type { LocalisedText } from './localText';

type Props<Values> = {
  legend: string;
  form: UseFormReturnType<Values>;
  field: keyof Values & string;
  /** Refusals beside their fields. */
  refused: Record<string, string>;
  max: number;
  /** Whether the texts have several lines. */
  isLong?: boolean;
  /** Whether each language can be given once only. */
  isOnePerLanguage?: boolean;
};

/** Texts in several languages, a row for each. */
export function LocalisedTexts<Values>({ legend, form, field, refused, max, isLong, isOnePerLanguage }: Props<Values>) {
  const { i18n, t } = useLingui();
  const rows = form.values[field] as LocalisedText[];
  const used = rows.map(({ language }) => language);
  const next = [i18n.locale, ...WRITTEN_LANGUAGES].find((tag) => !used.includes(tag)) ?? i18n.locale;
  const Input = isLong ? Textarea : TextInput;
  const errorOf = (index: number, part: string) => refused[`${field}.${index}.${part}`];
  return (
    <Fieldset legend={legend} variant="unstyled">
      <Stack gap="xs" pt="xs">
        {rows.map(({ language }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place
          <Group key={index} gap="xs" align="start">
            <LanguageChoice
              w="10rem"
              label={t`Language`}
              {...form.getInputProps(`${field}.${index}.language`)}
              error={
                errorOf(index, 'language') ??
                (isOnePerLanguage && used.indexOf(language) !== index && t`This language is there twice.`)
              }
            />
            <Input
              flex={1}
              miw="14rem"
              label={t`Text`}
              lang={language}
              maxLength={4000}
              {...form.getInputProps(`${field}.${index}.text`)}
              error={errorOf(index, 'text') ?? refused[`${field}.${index}`]}
            />
            <Button variant="subtle" mt="1.75rem" onClick={() => form.removeListItem(field, index)}>
              <Trans>Remove</Trans>
            </Button>
          </Group>
        ))}
        {refused[field] && (
          <Text size="sm" c="vermilion" role="alert">
            {refused[field]}
          </Text>
        )}
        {rows.length < max && (
          <Group>
            <Button
              variant="default"
              size="sm"
              onClick={() => form.setFieldValue(field, [...rows, { language: next, text: '' }] as never)}
            >
              {rows.length === 0 ? <Trans>Add a text</Trans> : <Trans>Add another language</Trans>}
            </Button>
          </Group>
        )}
      </Stack>
    </Fieldset>
  );
}
