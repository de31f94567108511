import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Button, Checkbox, Fieldset, Group, Stack, Text, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { ResultOf } from '../web/graphql';
import { countFilters, type DirectorySearch } from './directorySearch';
import { FederationChoice } from './FederationChoice';
import { kindLabels, ORGANISATION_KINDS, SECTORS, sectorLabels } from './labels';
import type { DirectoryCountsQuery } from './operations';
import { PlaceChoice } from './PlaceChoice';

type Props = {
  search: DirectorySearch;
  change: (part: Partial<DirectorySearch>) => void;
  /** How many there would be with each value; absent while they are counted. */
  counts: ResultOf<typeof DirectoryCountsQuery>['network'] | undefined;
};

/** What narrows the directory, with how many there are beside each value. */
export function DirectoryFilters({ search, change, counts }: Props) {
  const { i18n, t } = useLingui();
  const kinds = new Map(counts?.kinds.byKind.map(({ kind, count }) => [kind, count]));
  const sectors = new Map(counts?.sectors.bySector.map(({ sector, count }) => [sector, count]));
  return (
    <Stack component="section" aria-label={t`Narrow down`} gap="lg" pt={{ base: 'sm', md: 0 }}>
      <NameFilter value={search.text} onChange={(text) => change({ text })} />
      <Facet
        legend={t`Kind`}
        values={ORGANISATION_KINDS}
        chosen={search.kind ?? []}
        countOf={counts && ((kind) => kinds.get(kind) ?? 0)}
        labelOf={(kind) => i18n._(kindLabels[kind])}
        onChange={(kind) => change({ kind: kind.length > 0 ? kind : undefined })}
      />
      <Facet
        legend={t`Field of work`}
        values={SECTORS}
        chosen={search.sector ?? []}
        countOf={counts && ((sector) => sectors.get(sector) ?? 0)}
        labelOf={(sector) => i18n._(sectorLabels[sector])}
        onChange={(sector) => change({ sector: sector.length > 0 ? sector : undefined })}
      />
      <PlaceChoice
        label={t`Place`}
        value={search.place}
        onChange={(place) => change({ place })}
        suggestions={counts?.places.byPlace}
      />
      <FederationChoice value={search.federation} onChange={(federation) => change({ federation })} />
      <Checkbox
        label={t`Dissolved ones too`}
        checked={search.dissolved === 'yes'}
        onChange={(event) => change({ dissolved: event.currentTarget.checked ? 'yes' : undefined })}
      />
      {countFilters(search) > 0 && (
        <Group>
          <Button
            variant="default"
            size="sm"
            onClick={() =>
              change({
                kind: undefined,
                sector: undefined,
                place: undefined,
                federation: undefined,
                dissolved: undefined,
                text: undefined,
              })
            }
          >
            <Trans>Take all filters away</Trans>
          </Button>
        </Group>
      )}
    </Stack>
  );
}

function NameFilter({ value, onChange }: { value: string | undefined; onChange: (text: string | undefined) => void }) {
  const { t } = useLingui();
  const [text, setText] = useState(value ?? '');
  useEffect(() => setText(value ?? ''), [value]);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onChange(text.trim() || undefined);
      }}
    >
      <TextInput
        label={t`Name or number`}
        value={text}
        maxLength={200}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={() => text.trim() !== (value ?? '') && onChange(text.trim() || undefined)}
      />
    </form>
  );
}

const SHORT = 6;

type FacetProps<Value extends string> = {
  legend: string;
  values: readonly Value[];
  chosen: readonly Value[];
  countOf: ((value: Value) => number) | undefined;
  labelOf: (value: Value) => string;
  onChange: (chosen: Value[]) => void;
};

function Facet<Value extends string>({ legend, values, chosen, countOf, labelOf, onChange }: FacetProps<Value>) {
  const { i18n } = useLingui();
  const [isLong, setLong] = useState(false);
  const offered = values.filter((value) => chosen.includes(value) || !countOf || countOf(value) > 0);
  const sorted = countOf ? [...offered].sort((a, b) => countOf(b) - countOf(a)) : offered;
  const shown = isLong ? sorted : sorted.filter((value, index) => index < SHORT || chosen.includes(value));
  return (
    <Fieldset legend={legend} variant="unstyled">
      <Stack gap={6} pt={6}>
        {shown.map((value) => (
          <Checkbox
            key={value}
            checked={chosen.includes(value)}
            onChange={(event) =>
              onChange(event.currentTarget.checked ? [...chosen, value] : chosen.filter((each) => each !== value))
            }
            label={
              <>
                {labelOf(value)}{' '}
                {countOf && (
                  <Text span size="sm" c="dimmed">
                    {i18n.number(countOf(value))}
                  </Text>
                )}
              </>
            }
          />
        ))}
        {sorted.length > SHORT && (
          <Anchor component="button" type="button" size="sm" ta="start" onClick={() => setLong(!isLong)}>
            {isLong ? <Trans>Show fewer</Trans> : <Trans>Show all {sorted.length}</Trans>}
          </Anchor>
        )}
      </Stack>
    </Fieldset>
  );
}
