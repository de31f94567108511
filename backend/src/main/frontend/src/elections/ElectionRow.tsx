import { Trans } from '@lingui/react/macro';
import { Group, Stack, Text } from '@mantine/core';
import { AnchorLink } from '../web/links';
import { Day, When } from '../web/When';
import { ElectionBadge } from './ElectionBadge';
import { ElectionTitle } from './ElectionTitle';
import type { ElectionRowItem } from './types';

/** An election in a list: what is elected, where it stands, and whether it waits for the reader. */
export function ElectionRow({ election }: { election: ElectionRowItem }) {
  const { id, state, nominationsUntil, vote, result, convenedAt } = election;
  return (
    <Stack gap={2} py="sm">
      <Group justify="space-between" wrap="nowrap" align="start">
        <AnchorLink to="/elections/$id" params={{ id }} fw={600}>
          <ElectionTitle election={election} />
        </AnchorLink>
        <ElectionBadge state={state} />
      </Group>
      <Text size="sm" c="dimmed">
        <When at={result?.countedAt ?? vote?.closesAt ?? convenedAt} />
      </Text>
      {state === 'NOMINATION' && (
        <Text size="sm">
          <Trans>
            Nominations until <Day on={nominationsUntil} />
          </Trans>
        </Text>
      )}
      {state === 'VOTING' && vote?.hasViewerVoted === false && (
        <Text size="sm" fw={600}>
          <Trans>
            Your ballot is awaited until <When at={vote.closesAt} />
          </Trans>
        </Text>
      )}
      {result && result.elected.length > 0 && (
        <Text size="sm">{result.elected.map(({ candidate }) => candidate.displayName).join(' · ')}</Text>
      )}
    </Stack>
  );
}
