import { useLingui } from '@lingui/react/macro';
import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type ReactNode, useState } from 'react';
import { useQuery } from 'urql';
import { PlaceQuery, PlaceSearchQuery } from './operations';

type Place = { code: string; name: string; within?: { name: string } | null };

type Props = {
  label: string;
  description?: ReactNode;
  error?: ReactNode;
  /** The code of the place chosen. */
  value: string | undefined;
  onChange: (code: string | undefined) => void;
  /** What is offered before anything is typed, with how many sit there. */
  suggestions?: readonly { place: Place; count: number }[] | undefined;
};

/** Chooses a place by typing the beginning of its name, its kana or its code. */
export function PlaceChoice({ label, description, error, value, onChange, suggestions }: Props) {
  const { i18n, t } = useLingui();
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text.trim(), 250);
  const [{ data: chosen }] = useQuery({ query: PlaceQuery, variables: { code: value ?? '' }, pause: !value });
  const chosenName = value && chosen?.place?.code === value ? named(chosen.place) : undefined;
  const isTyping = asked !== '' && text !== chosenName;
  const [{ data: found, fetching }] = useQuery({
    query: PlaceSearchQuery,
    variables: { text: asked },
    pause: !isTyping,
  });
  const offered = isTyping
    ? (found?.places ?? []).map((place) => ({ value: place.code, label: named(place) }))
    : (suggestions ?? []).map(({ place, count }) => ({
        value: place.code,
        label: `${named(place)} (${i18n.number(count)})`,
      }));
  const data =
    value && !offered.some((option) => option.value === value)
      ? [{ value, label: chosenName ?? value }, ...offered]
      : offered.map((option) => (option.value === value && chosenName ? { value, label: chosenName } : option));
  return (
    <Select
      label={label}
      description={description}
      error={error}
      placeholder={t`Name or code`}
      searchable
      clearable
      value={value ?? null}
      onChange={(code) => onChange(code ?? undefined)}
      searchValue={text}
      onSearchChange={setText}
      data={data}
      filter={({ options }) => options}
      nothingFoundMessage={isTyping && (fetching ? t`Searching…` : t`No place found`)}
      clearButtonProps={{ 'aria-label': t`Take the place away` }}
    />
  );
}

function named({ name, within }: Place): string {
  return within ? `${name} (${within.name})` : name;
}
