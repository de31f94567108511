import { Trans } from '@lingui/react/macro';
import { Stack, Text } from '@mantine/core';
import type { Decision } from '../identity/AwaitedDecisions';
import { AnchorLink } from '../web/links';
import { Surface } from '../web/Surface';
import { MembershipView } from './MembershipView';

type Props = { decision: Extract<Decision, { __typename: 'AwaitedMembership' }> };

/** A membership that waits for the viewer: an application to answer, shares to subscribe, a payment to record. */
export function AwaitedMembershipCard({ decision }: Props) {
  const { membership, organisation, task } = decision;
  return (
    <Surface mb="md">
      <Stack gap="xs">
        <Text size="sm" c="dimmed">
          {task === 'ANSWER' && <Trans>Answer an application for membership</Trans>}
          {task === 'SUBSCRIBE' && <Trans>You were accepted: subscribe your shares</Trans>}
          {task === 'RECORD_PAYMENT' && <Trans>Record the payment of shares</Trans>}
        </Text>
        <Text fw={650} fz="lg">
          <AnchorLink to="/cooperatives/$id" params={{ id: organisation.id }}>
            {organisation.name}
          </AnchorLink>
        </Text>
        <MembershipView membership={membership} isNamed={task !== 'SUBSCRIBE'} />
      </Stack>
    </Surface>
  );
}
