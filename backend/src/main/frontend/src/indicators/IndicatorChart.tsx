import { useLingui } from '@lingui/react/macro';
import { Skeleton } from '@mantine/core';
import { lazy, Suspense, useMemo } from 'react';
import { goalOption } from '../statistics/chartOptions';
import { useChartLook } from '../statistics/useChartLook';
import { formatPeriod } from './periods';
import type { IndicatorCardItem, PointItem } from './types';

const Chart = lazy(() => import('../statistics/Chart'));

type Props = {
  indicator: Pick<IndicatorCardItem, 'name' | 'unit' | 'period'>;
  series: readonly PointItem[];
  height: number;
};

/** An indicator as a line beside its target and its limit. */
export function IndicatorChart({ indicator, series, height }: Props) {
  const { t, i18n } = useLingui();
  const look = useChartLook();
  const { name, unit, period } = indicator;
  const isSmall = height < 150;
  const option = useMemo(
    () =>
      goalOption(
        fromFirstKnown(series).map(({ firstDay, value, target, limit }) => ({
          name: formatPeriod(firstDay, period, i18n),
          value: number(value),
          target: number(target),
          limit: number(limit),
        })),
        { value: name, target: t`Target`, limit: t`Limit` },
        { ...look, isSmall },
      ),
    [series, period, name, look, isSmall, i18n, t],
  );
  const known = series.filter(({ value }) => value !== null);
  const first = known[0];
  const last = known[known.length - 1];
  if (!first || !last) return null;
  const say = (point: PointItem) =>
    `${i18n.number(Number(point.value), { maximumFractionDigits: 4 })} ${unit} (${formatPeriod(point.firstDay, period, i18n)})`;
  return (
    <Suspense fallback={<Skeleton height={height} />}>
      <Chart label={t`${name}: from ${say(first)} to ${say(last)}`} option={option} height={height} />
    </Suspense>
  );
}

/** Without the periods before anything was known or aimed at. */
export function fromFirstKnown<P extends Pick<PointItem, 'value' | 'target'>>(series: readonly P[]): P[] {
  const first = series.findIndex(({ value, target }) => value !== null || target !== null);
  return first < 0 ? [] : series.slice(first);
}

function number(value: string | null): number | null {
  return value === null ? null : Number(value);
}
