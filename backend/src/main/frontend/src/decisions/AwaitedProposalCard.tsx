import { Trans } from '@lingui/react/macro';
import { Stack, Text } from '@mantine/core';
import type { Decision } from '../identity/AwaitedDecisions';
import { AnchorLink } from '../web/links';
import { Surface } from '../web/Surface';
import { When } from '../web/When';

type Props = { decision: Extract<Decision, { __typename: 'AwaitedProposal' }> };

/** An adopted proposal that the viewer can carry out, or say how it was. */
export function AwaitedProposalCard({ decision }: Props) {
  const { proposal, organisation, since } = decision;
  return (
    <Surface mb="md">
      <Stack gap="xs">
        <Text size="sm" c="dimmed">
          <Trans>Decision at {organisation.name}</Trans>
        </Text>
        <Text fw={650} fz="lg">
          <AnchorLink to="/proposals/$id" params={{ id: proposal.id }}>
            {proposal.title}
          </AnchorLink>
        </Text>
        <Text size="sm" fw={600}>
          <Trans>
            Adopted <When at={since} />. Carry it out, then say there how.
          </Trans>
        </Text>
      </Stack>
    </Surface>
  );
}
