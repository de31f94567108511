import { useLingui } from '@lingui/react/macro';
import { MultiSelect } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type ReactNode, useMemo, useState } from 'react';
import { useQuery } from 'urql';
import { OrganisationNamesQuery, OrganisationSearchQuery } from './operations';

type Props = {
  label: string;
  description?: ReactNode;
  error?: ReactNode;
  required?: boolean;
  /** The ids of those chosen. */
  value?: string[];
  onChange: (ids: string[]) => void;
  /** Ids that are not offered. */
  without?: string[];
};

/** Chooses organisations by typing the beginning of a word of their name, their kana or a number. */
export function OrganisationsChoice({ value = [], onChange, without = [], ...rest }: Props) {
  const { t } = useLingui();
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text.trim(), 250);
  const [{ data: found, fetching }] = useQuery({
    query: OrganisationSearchQuery,
    variables: { filter: { text: asked } },
    pause: asked === '',
  });
  const names = useNames(value);
  const offered = asked === '' ? [] : (found?.organisations.nodes ?? []);
  const data = [
    ...value.map((id) => ({ value: id, label: names.get(id) ?? '…' })),
    ...offered
      .filter(({ id }) => !value.includes(id) && !without.includes(id))
      .map(({ id, name, place }) => ({ value: id, label: place ? `${name} (${place.name})` : name })),
  ];
  return (
    <MultiSelect
      {...rest}
      placeholder={t`Beginning of a name`}
      searchable
      value={value}
      onChange={onChange}
      searchValue={text}
      onSearchChange={setText}
      data={data}
      filter={({ options }) => options}
      hidePickedOptions
      nothingFoundMessage={asked !== '' && (fetching ? t`Searching…` : t`No organisation found`)}
    />
  );
}

/** The names of organisations by their ids. */
export function useNames(ids: string[]): Map<string, string> {
  const [{ data }] = useQuery({ query: OrganisationNamesQuery, variables: { ids }, pause: ids.length === 0 });
  return useMemo(() => {
    const known = (data?.nodes ?? []).flatMap((node) =>
      node && 'name' in node ? [[node.id, node.name] as const] : [],
    );
    return new Map(known);
  }, [data]);
}
