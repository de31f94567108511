import { Trans } from '@lingui/react/macro';
import { Stack, Text } from '@mantine/core';
import type { Decision } from '../identity/AwaitedDecisions';
import { AnchorLink } from '../web/links';
import { Surface } from '../web/Surface';
import { Day, When } from '../web/When';
import { ConsentAnswer } from './ConsentAnswer';

type Props = { decision: Extract<Decision, { __typename: 'AwaitedProposal' }> };

/** A proposal that waits for the viewer's consent, or that she can carry out and say how it was. */
export function AwaitedProposalCard({ decision }: Props) {
  const { proposal, organisation, since, dueOn } = decision;
  const isAsked = proposal.state === 'CONSENT';
  return (
    <Surface mb="md">
      <Stack gap="xs">
        <Text size="sm" c="dimmed">
          {isAsked ? <Trans>Consent at {organisation.name}</Trans> : <Trans>Decision at {organisation.name}</Trans>}
        </Text>
        <Text fw={650} fz="lg">
          <AnchorLink to="/proposals/$id" params={{ id: proposal.id }}>
            {proposal.title}
          </AnchorLink>
        </Text>
        {isAsked ? (
          <ConsentAnswer proposal={proposal} />
        ) : (
          <Text size="sm" fw={600}>
            <Trans>
              Adopted <When at={since} />. Carry it out, then say there how.
            </Trans>
          </Text>
        )}
        {dueOn && (
          <Text size="sm" fw={600}>
            <Trans>
              Please answer by <Day on={dueOn} /> (<When at={dueOn} />)
            </Trans>
          </Text>
        )}
      </Stack>
    </Surface>
  );
}
