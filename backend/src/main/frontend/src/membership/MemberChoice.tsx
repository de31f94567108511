import { useLingui } from '@lingui/react/macro';
import { Select, type SelectProps } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useQuery } from 'urql';
import { RegisterQuery } from './operations';

const OFFERED = 20;

/** A member as she is chosen: the id of the membership and the name. */
export type ChosenMember = { id: string; name: string };

type Props = Pick<SelectProps, 'label' | 'description' | 'error'> & {
  cooperative: string;
  value: ChosenMember | undefined;
  onChange: (member: ChosenMember | undefined) => void;
};

/** Chooses a member of the co-operative, by name. */
export function MemberChoice({ cooperative, value, onChange, ...rest }: Props) {
  const { t } = useLingui();
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text.trim(), 250);
  const isTyping = asked !== value?.name;
  const [{ data, fetching }] = useQuery({
    query: RegisterQuery,
    variables: { id: cooperative, filter: asked && isTyping ? { name: asked } : null, first: OFFERED, after: null },
  });
  const organisation = data?.organisation;
  const members = organisation && 'governance' in organisation ? (organisation.governance.members?.nodes ?? []) : [];
  const offered = members
    .filter(({ id }) => id !== value?.id)
    .map(({ id, person }) => ({ value: id, label: person.displayName }));
  return (
    <Select
      {...rest}
      placeholder={t`Name`}
      required
      searchable
      value={value?.id ?? null}
      onChange={(id, option) => onChange(id && option ? { id, name: option.label } : undefined)}
      searchValue={text}
      onSearchChange={setText}
      data={value ? [{ value: value.id, label: value.name }, ...offered] : offered}
      filter={({ options }) => options}
      nothingFoundMessage={fetching ? t`Searching…` : t`Nobody found`}
    />
  );
}
