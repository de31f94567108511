import { Trans, useLingui } from '@lingui/react/macro';
import { Group, SegmentedControl, Select, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from 'urql';
import { sectorLabels } from '../network/labels';
import { RefusalAlert } from '../web/RefusalAlert';
import { refusalsOf } from '../web/refusals';
import { Section } from '../web/Section';
import { StatisticsPartsQuery } from './operations';
import { PartFigures } from './PartFigures';
import { filterOf, MEASURES, type Measure, type StatisticsSearch, shownYears } from './statisticsSearch';

type Props = {
  search: StatisticsSearch;
  years: readonly number[];
  onChange: (part: Partial<StatisticsSearch>) => void;
};

/** The figures of one year by field of work and by place. */
export function YearParts({ search, years, onChange }: Props) {
  const { t, i18n } = useLingui();
  const asked = shownYears(search).year;
  const year = years.includes(asked) ? asked : (years[years.length - 1] ?? asked);
  const measure = search.show ?? 'organisations';
  const names: Record<Measure, string> = { organisations: t`Organisations`, members: t`Members`, jobs: t`Jobs` };
  const [{ data, error, fetching }] = useQuery({
    query: StatisticsPartsQuery,
    variables: { filter: filterOf(search), year },
    context: CONTEXT,
  });
  const statistics = data?.network.statistics;
  const shared = { measure, measureName: names[measure] };
  const { elsewhere, places = [] } = statistics?.byPlace ?? {};
  return (
    <Section title={<Trans>One year by field of work and by place</Trans>}>
      <Group align="end" gap="md" data-print="no">
        <Select
          label={t`Year`}
          allowDeselect={false}
          maw="10rem"
          value={String(year)}
          data={years.map(String).reverse()}
          onChange={(value) => onChange({ year: value ?? undefined })}
        />
        <SegmentedControl
          aria-label={t`What the bars show`}
          value={measure}
          onChange={(value) => onChange({ show: value === 'organisations' ? undefined : (value as Measure) })}
          data={MEASURES.map((value) => ({ value, label: names[value] }))}
        />
      </Group>
      <RefusalAlert refusals={refusalsOf(error)} />
      {!statistics && fetching && <Skeleton height={320} />}
      {statistics && (
        <Stack gap="xl" aria-busy={fetching}>
          <Stack gap="xs">
            <PartFigures
              title={t`Fields of work in ${String(year)}`}
              partName={t`Field of work`}
              fileName={t`fields-of-work.csv`}
              parts={statistics.bySector.map(({ sector, figures }) => ({
                name: sector ? i18n._(sectorLabels[sector]) : t`Not known`,
                figures,
              }))}
              {...shared}
            />
            <Text size="sm" c="dimmed">
              <Trans>Who works in several fields counts in each of them.</Trans>
            </Text>
          </Stack>
          <PartFigures
            title={t`Places in ${String(year)}`}
            partName={t`Place`}
            fileName={t`places.csv`}
            parts={[
              ...places.map(({ place, figures }) => ({ name: nameOf(place), figures })),
              ...(elsewhere && elsewhere.organisations > 0
                ? [{ name: t`Elsewhere or not known`, figures: elsewhere }]
                : []),
            ]}
            {...shared}
          />
        </Stack>
      )}
    </Section>
  );
}

const CONTEXT = { additionalTypenames: ['Headcount', 'Alliance', 'Affiliation'] };

function nameOf({ name, within }: { name: string; within: { name: string } | null }): string {
  return within ? `${name} (${within.name})` : name;
}
