import { Trans, useLingui } from '@lingui/react/macro';
import { Group, Stack, Text } from '@mantine/core';
import { AnchorLink } from '../web/links';
import { Surface } from '../web/Surface';
import { IndicatorChart } from './IndicatorChart';
import { Light } from './Light';
import { formatPeriod } from './periods';
import type { IndicatorCardItem } from './types';

/** An indicator at a glance: its last value, how it compares, how it became so. */
export function IndicatorCard({ indicator }: { indicator: IndicatorCardItem }) {
  const { i18n } = useLingui();
  const { id, name, unit, period, latest, series, isShared } = indicator;
  return (
    <Surface p="md" h="100%">
      <Stack gap="xs">
        <AnchorLink to="/indicators/$id" params={{ id }} fw={600}>
          {name}
        </AnchorLink>
        {latest ? (
          <Group gap="sm" align="baseline">
            <Text fz="1.6rem" fw={650} lh={1.1} style={{ fontVariantNumeric: 'tabular-nums' }}>
              {i18n.number(Number(latest.value), { maximumFractionDigits: 4 })}{' '}
              <Text span size="sm">
                {unit}
              </Text>
            </Text>
            <Light of={latest.light} />
          </Group>
        ) : (
          <Text c="dimmed">
            <Trans>No value yet.</Trans>
          </Text>
        )}
        {latest && (
          <Text size="sm" c="dimmed">
            {formatPeriod(latest.firstDay, period, i18n)}
            {latest.target !== null && (
              <>
                {' · '}
                <Trans>Target {i18n.number(Number(latest.target), { maximumFractionDigits: 4 })}</Trans>
              </>
            )}
            {isShared && (
              <>
                {' · '}
                <Trans>seen by the federation</Trans>
              </>
            )}
          </Text>
        )}
        <IndicatorChart indicator={indicator} series={series} height={120} />
      </Stack>
    </Surface>
  );
}
