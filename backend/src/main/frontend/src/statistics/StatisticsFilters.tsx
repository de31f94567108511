import { useLingui } from '@lingui/react/macro';
import { Group, MultiSelect, Select } from '@mantine/core';
import { FederationChoice } from '../network/FederationChoice';
import { kindLabels, ORGANISATION_KINDS } from '../network/labels';
import { PlaceChoice } from '../network/PlaceChoice';
import { offeredYears, type StatisticsSearch, shownYears } from './statisticsSearch';

type Props = { search: StatisticsSearch; onChange: (part: Partial<StatisticsSearch>) => void };

/** Chooses the years, and whose figures are shown. */
export function StatisticsFilters({ search, onChange }: Props) {
  const { t, i18n } = useLingui();
  const { from, to } = shownYears(search);
  return (
    <Group align="end" gap="md" data-print="no">
      <Select
        label={t`From year`}
        allowDeselect={false}
        w="8rem"
        data={offeredYears()}
        value={String(from)}
        onChange={(value) => onChange({ from: value ?? undefined, year: undefined })}
      />
      <Select
        label={t`Until year`}
        allowDeselect={false}
        w="8rem"
        data={offeredYears()}
        value={String(to)}
        error={to < from && t`This year is before the first one.`}
        onChange={(value) => onChange({ to: value ?? undefined, year: undefined })}
      />
      <MultiSelect
        label={t`Kind`}
        placeholder={search.kind ? undefined : t`All kinds`}
        clearable
        miw="16rem"
        flex={1}
        data={ORGANISATION_KINDS.map((kind) => ({ value: kind, label: i18n._(kindLabels[kind]) }))}
        value={search.kind ?? []}
        onChange={(kinds) => {
          const chosen = ORGANISATION_KINDS.filter((kind) => kinds.includes(kind));
          onChange({ kind: chosen.length > 0 ? chosen : undefined });
        }}
        clearButtonProps={{ 'aria-label': t`Take all away` }}
      />
      <PlaceChoice label={t`Place`} value={search.place} onChange={(place) => onChange({ place })} />
      <FederationChoice value={search.federation} onChange={(federation) => onChange({ federation })} />
    </Group>
  );
}
