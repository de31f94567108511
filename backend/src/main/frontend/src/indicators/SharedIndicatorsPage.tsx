import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { useQuery } from 'urql';
import { PageSkeleton } from '../web/PageSkeleton';
import { PageTitle } from '../web/PageTitle';
import { RefusalAlert } from '../web/RefusalAlert';
import { refusalsOf } from '../web/refusals';
import { Section } from '../web/Section';
import { useKeyset } from '../web/useKeyset';
import { IndicatorCard } from './IndicatorCard';
import { SharedIndicatorsQuery } from './operations';
import { INDICATOR_CONTEXT, type IndicatorCardItem } from './types';

const PAGE = 30;

/** What co-operatives share of their management index, for federation staff. */
export function SharedIndicatorsPage() {
  const { t } = useLingui();
  const { cursors, open } = useKeyset('shared indicators');
  return (
    <Stack gap="xl">
      <Stack gap="xs">
        <PageTitle title={t`Shared indicators`}>
          <Trans>Shared indicators</Trans>
        </PageTitle>
        <Text c="dimmed">
          <Trans>What co-operatives let the federation see of what they are managed by.</Trans>
        </Text>
      </Stack>
      {cursors.map((after, index) => (
        <Portion key={after ?? ''} after={after} isLast={index === cursors.length - 1} onMore={open} />
      ))}
    </Stack>
  );
}

type PortionProps = { after: string | null; isLast: boolean; onMore: (after: string) => void };

function Portion({ after, isLast, onMore }: PortionProps) {
  const [{ data, error, fetching }] = useQuery({
    query: SharedIndicatorsQuery,
    variables: { first: PAGE, after },
    context: INDICATOR_CONTEXT,
    requestPolicy: 'cache-and-network',
  });
  if (!data && fetching) return <PageSkeleton />;
  if (!data) return <RefusalAlert refusals={refusalsOf(error)} />;
  const { nodes, pageInfo } = data.sharedIndicators;
  const next = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  if (nodes.length === 0 && after === null) {
    return (
      <Text c="dimmed">
        <Trans>Nobody shares an indicator yet. Each co-operative chooses itself which of its figures you see.</Trans>
      </Text>
    );
  }
  return (
    <>
      {byCooperative(nodes).map(([name, indicators]) => (
        <Section key={indicators[0]?.id} title={name}>
          <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} spacing="md">
            {indicators.map((indicator) => (
              <IndicatorCard key={indicator.id} indicator={indicator} />
            ))}
          </SimpleGrid>
        </Section>
      ))}
      {isLast && next && (
        <Group data-print="no">
          <Button variant="default" onClick={() => onMore(next)}>
            <Trans>Show more</Trans>
          </Button>
        </Group>
      )}
    </>
  );
}

/** One co-operative after the other, as they come. */
function byCooperative(indicators: readonly IndicatorCardItem[]): [string, IndicatorCardItem[]][] {
  const groups = new Map<string, IndicatorCardItem[]>();
  for (const indicator of indicators) {
    const name = indicator.cooperative?.name ?? '';
    groups.set(name, [...(groups.get(name) ?? []), indicator]);
  }
  return [...groups];
}
