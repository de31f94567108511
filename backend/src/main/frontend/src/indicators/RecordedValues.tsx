import { Trans, useLingui } from '@lingui/react/macro';
import { Stack, Text } from '@mantine/core';
import { useQuery } from 'urql';
import { KeysetList, pageState } from '../web/KeysetList';
import { Section } from '../web/Section';
import { When } from '../web/When';
import { IndicatorValuesQuery } from './operations';
import { formatPeriod } from './periods';
import { INDICATOR_CONTEXT, type IndicatorItem, type ValueItem } from './types';

const PAGE = 20;

/** All that was recorded, also what was corrected since. */
export function RecordedValues({ indicator }: { indicator: IndicatorItem }) {
  const { id, period } = indicator;
  const usePage = (after: string | null) => {
    const [{ data, ...result }] = useQuery({
      query: IndicatorValuesQuery,
      variables: { id, first: PAGE, after },
      context: INDICATOR_CONTEXT,
      requestPolicy: 'cache-and-network',
    });
    const values = data?.node?.__typename === 'Indicator' ? data.node.recordedValues : undefined;
    return pageState(values ?? undefined, result);
  };
  return (
    <Section title={<Trans>What was entered</Trans>}>
      <KeysetList
        list={`values of ${id}`}
        usePage={usePage}
        keyOf={(value) => value.id}
        renderItem={(value) => <Row value={value} period={period} />}
        empty={
          <Text c="dimmed">
            <Trans>Nothing was entered yet.</Trans>
          </Text>
        }
      />
    </Section>
  );
}

function Row({ value, period }: { value: ValueItem; period: IndicatorItem['period'] }) {
  const { i18n } = useLingui();
  const figure =
    value.value === null ? <Trans>taken back</Trans> : i18n.number(Number(value.value), { maximumFractionDigits: 4 });
  return (
    <Stack gap={2} py="xs">
      <Text td={value.isReplaced ? 'line-through' : undefined}>
        {formatPeriod(value.firstDay, period, i18n)}: {figure}
      </Text>
      <Text size="sm" c="dimmed">
        {value.recordedBy.displayName} · <When at={value.recordedAt} />
        {value.comment && ` · ${value.comment}`}
        {value.isReplaced && (
          <>
            {' · '}
            <Trans>corrected since</Trans>
          </>
        )}
      </Text>
    </Stack>
  );
}
