import { Trans } from '@lingui/react/macro';
import { Stack, Text } from '@mantine/core';
import type { Decision } from '../identity/AwaitedDecisions';
import { AnchorLink } from '../web/links';
import { Surface } from '../web/Surface';
import { BallotForms } from './BallotForm';

type Props = { decision: Extract<Decision, { __typename: 'AwaitedBallot' }> };

/** A vote that waits for the viewer's ballot. */
export function AwaitedBallotCard({ decision }: Props) {
  const { ballotBox, organisation } = decision;
  const { proposal } = ballotBox;
  if (!proposal) return null;
  return (
    <Surface mb="md">
      <Stack gap="xs">
        <Text size="sm" c="dimmed">
          <Trans>Vote at {organisation.name}</Trans>
        </Text>
        <Text fw={650} fz="lg">
          <AnchorLink to="/proposals/$id" params={{ id: proposal.id }}>
            {proposal.title}
          </AnchorLink>
        </Text>
        <Text lineClamp={3}>{proposal.text}</Text>
        <BallotForms box={ballotBox} />
      </Stack>
    </Surface>
  );
}
