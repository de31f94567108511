import { useLingui } from '@lingui/react/macro';
import { Select, type SelectProps } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useQuery } from 'urql';
import { RegisterQuery } from './operations';

const OFFERED = 20;

/** A member as she is chosen: the id of the membership, her name and the id of the person. */
export type ChosenMember = { id: string; name: string; person: string };

type Props = Pick<SelectProps, 'label' | 'description' | 'error' | 'required' | 'clearable'> & {
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
    .filter(({ person }) => person.id !== value?.person)
    .map(({ id, person }) => ({ value: id, label: person.displayName }));
  const choose = (id: string | null) => {
    const chosen = members.find((member) => member.id === id);
    if (chosen) onChange({ id: chosen.id, name: chosen.person.displayName, person: chosen.person.id });
    else if (id !== value?.id) onChange(undefined);
  };
  return (
    <Select
      required
      {...rest}
      placeholder={t`Name`}
      searchable
      value={value?.id ?? null}
      onChange={choose}
      searchValue={text}
      onSearchChange={setText}
      data={value ? [{ value: value.id, label: value.name }, ...offered] : offered}
      filter={({ options }) => options}
      clearButtonProps={{ 'aria-label': t`Take the person away` }}
      nothingFoundMessage={fetching ? t`Searching…` : t`Nobody found`}
    />
  );
}
