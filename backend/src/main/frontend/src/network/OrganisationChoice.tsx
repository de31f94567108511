import { useLingui } from '@lingui/react/macro';
import { Select, type SelectProps } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useNames } from './OrganisationsChoice';
import { OrganisationSearchQuery } from './operations';

const NONE: string[] = [];

type Props = Pick<SelectProps, 'label' | 'description' | 'error' | 'placeholder' | 'className'> & {
  /** The id of the organisation chosen. */
  value: string | undefined;
  onChange: (id: string | undefined) => void;
};

/** Chooses an organisation by typing the beginning of its name, its kana or a number of it. */
export function OrganisationChoice({ value, onChange, placeholder, ...rest }: Props) {
  const { t } = useLingui();
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text.trim(), 250);
  const name = useNames(value ? [value] : NONE).get(value ?? '');
  const isTyping = asked !== '' && asked !== name;
  const [{ data: found, fetching }] = useQuery({
    query: OrganisationSearchQuery,
    variables: { filter: { text: asked } },
    pause: !isTyping,
  });
  const offered = (isTyping ? (found?.organisations.nodes ?? []) : [])
    .filter(({ id }) => id !== value)
    .map((one) => ({ value: one.id, label: one.place ? `${one.name} (${one.place.name})` : one.name }));
  return (
    <Select
      {...rest}
      placeholder={placeholder ?? t`Name or number`}
      searchable
      clearable
      value={value ?? null}
      onChange={(id) => onChange(id ?? undefined)}
      searchValue={text}
      onSearchChange={setText}
      data={value ? [{ value, label: name ?? '…' }, ...offered] : offered}
      filter={({ options }) => options}
      nothingFoundMessage={isTyping ? (fetching ? t`Searching…` : t`No organisation found`) : undefined}
      clearButtonProps={{ 'aria-label': t`Take the organisation away` }}
    />
  );
}
