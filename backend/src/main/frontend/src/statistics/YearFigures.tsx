import { Trans, useLingui } from '@lingui/react/macro';
import { SimpleGrid, Skeleton, Stack, Text, Title } from '@mantine/core';
import { lazy, Suspense, useMemo } from 'react';
import { kindLabels, ORGANISATION_KINDS } from '../network/labels';
import { Section } from '../web/Section';
import { Surface } from '../web/Surface';
import { lineOption, type Point } from './chartOptions';
import { FigureTable } from './FigureTable';
import { totalOf, type Year } from './figures';
import { useChartLook } from './useChartLook';

const Chart = lazy(() => import('./Chart'));
const HEIGHT = 220;

/** How organisations, members, jobs and alliances became more or fewer, as lines and as a table. */
export function YearFigures({ years }: { years: readonly Year[] }) {
  const { t, i18n } = useLingui();
  const last = years[years.length - 1];
  const pointsOf = (value: (year: Year) => number | null) =>
    years.map((year) => ({ name: String(year.year), value: value(year) }));
  const kinds = ORGANISATION_KINDS.filter((kind) =>
    years.some(({ organisationsByKind }) => organisationsByKind.some((each) => each.kind === kind)),
  );
  return (
    <Section title={<Trans>Over the years</Trans>}>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
        <YearLine title={t`Organisations`} points={pointsOf(({ organisations }) => organisations)} />
        <YearLine title={t`Alliances in force`} points={pointsOf(({ alliances }) => alliances)} />
        <YearLine
          title={t`Members`}
          points={pointsOf(({ members }) => totalOf(members))}
          note={last && t`From ${last.members.organisations} of ${last.organisations} organisations in ${last.year}`}
        />
        <YearLine
          title={t`Jobs`}
          points={pointsOf(({ jobs }) => totalOf(jobs))}
          note={last && t`From ${last.jobs.organisations} of ${last.organisations} organisations in ${last.year}`}
        />
      </SimpleGrid>
      <Text size="sm" c="dimmed">
        <Trans>
          Counted on the last day of each year, in the running year today. Members and jobs are those that organisations
          said last, for three years at most; who said nothing is not in the sum.
        </Trans>
      </Text>
      <FigureTable
        label={t`The years as a table`}
        fileName={t`years.csv`}
        head={[
          t`Year`,
          t`Organisations`,
          t`Members`,
          t`Organisations with members counted`,
          t`Jobs`,
          t`Organisations with jobs counted`,
          t`Alliances`,
          t`Affiliations`,
        ]}
        rows={years.map((year) => [
          String(year.year),
          year.organisations,
          totalOf(year.members),
          year.members.organisations,
          totalOf(year.jobs),
          year.jobs.organisations,
          year.alliances,
          year.affiliations,
        ])}
        more={{
          head: kinds.map((kind) => i18n._(kindLabels[kind])),
          rows: years.map(({ organisationsByKind }) =>
            kinds.map((kind) => organisationsByKind.find((each) => each.kind === kind)?.count ?? 0),
          ),
        }}
      />
    </Section>
  );
}

function YearLine({ title, points, note }: { title: string; points: Point[]; note?: string | undefined }) {
  const { t, i18n } = useLingui();
  const look = useChartLook();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the points are made anew each time, though they are the same
  const option = useMemo(() => lineOption(points, look), [JSON.stringify(points), look]);
  const known = points.filter(({ value }) => value !== null);
  const first = known[0];
  const last = known[known.length - 1];
  const label =
    first && last
      ? t`${title}: ${i18n.number(first.value ?? 0)} in ${first.name}, ${i18n.number(last.value ?? 0)} in ${last.name}`
      : t`${title}: not known`;
  return (
    <Surface p="md">
      <Stack gap="xs">
        <Title order={3} size="h4">
          {title}
        </Title>
        {known.length === 0 ? (
          <Text c="dimmed">
            <Trans>Nobody has recorded any for these years.</Trans>
          </Text>
        ) : (
          <Suspense fallback={<Skeleton height={HEIGHT} />}>
            <Chart label={label} option={option} height={HEIGHT} />
          </Suspense>
        )}
        {note && (
          <Text size="sm" c="dimmed">
            {note}
          </Text>
        )}
      </Stack>
    </Surface>
  );
}
