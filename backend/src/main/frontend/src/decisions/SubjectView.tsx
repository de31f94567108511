import { Trans } from '@lingui/react/macro';
import { Stack, Text } from '@mantine/core';
import { AnchorLink } from '../web/links';
import { Surface } from '../web/Surface';
import { Differences } from './Differences';
import type { ProposalItem } from './types';

/** What a proposal would change or end, and how the text in force would become the one proposed. */
export function SubjectView({ proposal }: { proposal: ProposalItem }) {
  const { subject, isRepeal, state, text } = proposal;
  if (!subject) return null;
  const link = (
    <AnchorLink to="/standards/$id" params={{ id: subject.id }} underline="always">
      {subject.name}
    </AnchorLink>
  );
  if (isRepeal)
    return (
      <Text>
        <Trans>It would repeal the standard {link}.</Trans>
      </Text>
    );
  return (
    <Stack gap="xs">
      <Text>
        <Trans>It would change the standard {link}.</Trans>
      </Text>
      {state !== 'CARRIED_OUT' && (
        <Surface>
          <Stack gap="xs">
            <Text fw={600}>
              <Trans>What would change in the text in force</Trans>
            </Text>
            <Differences before={subject.text} after={text} />
          </Stack>
        </Surface>
      )}
    </Stack>
  );
}
