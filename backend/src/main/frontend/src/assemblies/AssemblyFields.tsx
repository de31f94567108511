import { useLingui } from '@lingui/react/macro';
import { Radio, Stack, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { ReactNode } from 'react';
import { formatLabels, formats } from './labels';
import type { AssemblyItem } from './types';

/** What a form asks of an assembly. */
export type AssemblyValues = {
  title: string;
  startsAt: string;
  format: AssemblyItem['format'];
  place: string;
  link: string;
};

type Props<Values extends AssemblyValues> = {
  form: UseFormReturnType<Values>;
  /** Refusals by field. */
  beside: Record<string, ReactNode>;
  /** How long the notice is, in days; unknown for a change. */
  noticeDays?: number;
};

/** What an assembly is called, when and where it is. */
export function AssemblyFields<Values extends AssemblyValues>({ form, beside, noticeDays }: Props<Values>) {
  const { t, i18n } = useLingui();
  const { format } = form.values;
  return (
    <>
      <TextInput label={t`Title`} required maxLength={200} {...form.getInputProps('title')} error={beside.title} />
      <TextInput
        type="datetime-local"
        label={t`Begins`}
        description={
          noticeDays === undefined
            ? t`A new time keeps the notice of the bylaws anew.`
            : t`The bylaws ask for ${noticeDays} days between today and the assembly.`
        }
        required
        {...form.getInputProps('startsAt')}
        error={beside.startsAt}
      />
      <Radio.Group label={t`How the members meet`} {...form.getInputProps('format')}>
        <Stack gap="xs" pt="xs">
          {formats.map((one) => (
            <Radio key={one} value={one} label={i18n._(formatLabels[one])} />
          ))}
        </Stack>
      </Radio.Group>
      {format !== 'ONLINE' && (
        <TextInput
          label={t({ message: 'Place', context: 'assembly' })}
          required
          maxLength={300}
          {...form.getInputProps('place')}
          error={beside.place}
        />
      )}
      {format !== 'IN_PERSON' && (
        <TextInput
          type="url"
          label={t`Web address of the meeting`}
          description={t`The video call or the room online. Only members see it.`}
          placeholder="https://"
          required
          {...form.getInputProps('link')}
          error={beside.link}
        />
      )}
    </>
  );
}
