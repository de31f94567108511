import { useLingui } from '@lingui/react';
import { useComputedColorScheme } from '@mantine/core';
import { useReducedMotion } from '@mantine/hooks';
import { useMemo } from 'react';
import type { ChartLook } from './chartOptions';

/** How pictures look and speak for this reader. */
export function useChartLook(): ChartLook {
  const { i18n } = useLingui();
  const scheme = useComputedColorScheme('light');
  const isCalm = useReducedMotion();
  return useMemo(() => ({ scheme, isCalm, write: (value: number) => i18n.number(value) }), [scheme, isCalm, i18n]);
}
