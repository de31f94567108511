import { Trans } from '@lingui/react/macro';
import { Group, Stack, Text } from '@mantine/core';
import { AnchorLink } from '../web/links';
import { Day, When } from '../web/When';
import { ProposalBadge } from './ProposalBadge';
import type { ProposalRowItem } from './types';

/** A proposal in a list: what it is about, where it stands, and whether it waits for the reader. */
export function ProposalRow({ proposal }: { proposal: ProposalRowItem }) {
  const { id, title, state, author, draftedAt, publishedAt, ballotBox } = proposal;
  const isOpen = state === 'VOTING' && ballotBox;
  return (
    <Stack gap={2} py="sm">
      <Group justify="space-between" wrap="nowrap" align="start">
        <AnchorLink to="/proposals/$id" params={{ id }} fw={600}>
          {title}
        </AnchorLink>
        <ProposalBadge state={state} />
      </Group>
      <Text size="sm" c="dimmed">
        {author.displayName} · <When at={publishedAt ?? draftedAt} />
      </Text>
      {isOpen && (
        <Text size="sm" fw={ballotBox.hasViewerVoted === false ? 600 : undefined}>
          {ballotBox.hasViewerVoted === false ? (
            <Trans>
              Your ballot is awaited until <When at={ballotBox.closesAt} />
            </Trans>
          ) : (
            <Trans>
              Open until <Day on={ballotBox.closesAt} />
            </Trans>
          )}
        </Text>
      )}
    </Stack>
  );
}
