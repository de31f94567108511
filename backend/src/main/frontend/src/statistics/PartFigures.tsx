import { Trans, useLingui } from '@lingui/react/macro';
import { Skeleton, Stack, Text, Title } from '@mantine/core';
import { lazy, Suspense, useMemo } from 'react';
import { Surface } from '../web/Surface';
import { barOption } from './chartOptions';
import { FigureTable } from './FigureTable';
import { type Figures, largest, measured, totalOf } from './figures';
import type { Measure } from './statisticsSearch';
import { useChartLook } from './useChartLook';

const Chart = lazy(() => import('./Chart'));
const MOST = 12;
const BAR = 30;

/** A part of the federation with its name. */
export type Part = { name: string; figures: Figures };

type Props = {
  title: string;
  /** What a part is: a field of work, a place. */
  partName: string;
  fileName: string;
  parts: readonly Part[];
  measure: Measure;
  /** What is measured, in words. */
  measureName: string;
};

/** Parts of the federation as bars and as a table. */
export function PartFigures({ title, partName, fileName, parts, measure, measureName }: Props) {
  const { t, i18n } = useLingui();
  const look = useChartLook();
  const points = largest(parts, measure, MOST).map(({ name, figures }) => ({
    name,
    value: measured(figures, measure),
  }));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the points are made anew each time, though they are the same
  const option = useMemo(() => barOption(points, look), [JSON.stringify(points), look]);
  const told = points
    .slice(0, 3)
    .map(({ name, value }) => `${name} ${i18n.number(value ?? 0)}`)
    .join(', ');
  return (
    <Stack gap="sm">
      <Title order={3}>{title}</Title>
      {points.length === 0 ? (
        <Text c="dimmed">
          <Trans>Nothing is known for this year.</Trans>
        </Text>
      ) : (
        <Surface p="md">
          <Suspense fallback={<Skeleton height={points.length * BAR} />}>
            <Chart
              label={t`${title}, ${measureName}: ${told}`}
              option={option}
              height={Math.max(2, points.length) * BAR}
            />
          </Suspense>
        </Surface>
      )}
      {parts.length > 0 && (
        <FigureTable
          label={t`${title} as a table`}
          fileName={fileName}
          head={[
            partName,
            t`Organisations`,
            t`Members`,
            t`Organisations with members counted`,
            t`Jobs`,
            t`Organisations with jobs counted`,
          ]}
          rows={parts.map(({ name, figures: { organisations, members, jobs } }) => [
            name,
            organisations,
            totalOf(members),
            members.organisations,
            totalOf(jobs),
            jobs.organisations,
          ])}
        />
      )}
    </Stack>
  );
}
