import { useLingui } from '@lingui/react/macro';
import { Select, type SelectProps } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useQuery } from 'urql';
import { AuditPersonsQuery, PersonNameQuery } from './operations';

type Props = Pick<SelectProps, 'label' | 'description' | 'error'> & {
  /** The id of the person chosen. */
  value: string | undefined;
  onChange: (id: string | undefined) => void;
};

/** Chooses one of those who did something in the portal, by name. */
export function PersonChoice({ value, onChange, ...rest }: Props) {
  const { t } = useLingui();
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text.trim(), 250);
  const [{ data: known }] = useQuery({
    query: PersonNameQuery,
    variables: { id: value ?? '' },
    pause: !value,
  });
  const name = known?.node?.__typename === 'Person' ? known.node.displayName : undefined;
  const isTyping = asked !== '' && asked !== name;
  const [{ data: found, fetching }] = useQuery({
    query: AuditPersonsQuery,
    variables: { text: asked },
    pause: !isTyping,
  });
  const offered = (isTyping ? (found?.auditTrail?.persons ?? []) : [])
    .filter(({ id }) => id !== value)
    .map((person) => ({ value: person.id, label: person.displayName }));
  return (
    <Select
      {...rest}
      placeholder={t`Name`}
      searchable
      clearable
      value={value ?? null}
      onChange={(id) => onChange(id ?? undefined)}
      searchValue={text}
      onSearchChange={setText}
      data={value ? [{ value, label: name ?? '…' }, ...offered] : offered}
      filter={({ options }) => options}
      nothingFoundMessage={isTyping ? (fetching ? t`Searching…` : t`Nobody found`) : undefined}
      clearButtonProps={{ 'aria-label': t`Take the person away` }}
    />
  );
}
