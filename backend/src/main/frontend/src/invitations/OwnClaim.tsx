import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { ConfirmEnd } from '../web/ConfirmEnd';
import { When } from '../web/When';
import { ClaimForm } from './ClaimForm';
import { OwnClaimsQuery, WithdrawClaim } from './operations';
import { ClaimStateBadge } from './StateBadges';
import { ANSWER_CONTEXT, type ClaimItem } from './types';

/** "Do you work here?": for somebody who is logged in and does not act for the organisation. */
export function OwnClaim({ organisation }: { organisation: string }) {
  const [{ data }] = useQuery({
    query: OwnClaimsQuery,
    context: ANSWER_CONTEXT,
    // Others answer: what was read before may be old.
    requestPolicy: 'cache-and-network',
  });
  const [isClaiming, setClaiming] = useState(false);
  if (!data?.viewer) return null;
  const last = data.viewer.claims.nodes.find((claim) => claim.organisation.id === organisation);
  const isOpen = last?.state === 'OPEN';
  return (
    <Stack gap="xs">
      {last && (isOpen || last.state === 'DECLINED') && <LastClaim claim={last} />}
      {!isOpen && !isClaiming && (
        <Group gap="xs" data-print="no">
          <Text>
            <Trans>Do you work here?</Trans>
          </Text>
          <Button variant="default" size="sm" onClick={() => setClaiming(true)}>
            <Trans>Claim to act for it</Trans>
          </Button>
        </Group>
      )}
      {isClaiming && <ClaimForm organisation={organisation} onClose={() => setClaiming(false)} />}
    </Stack>
  );
}

function LastClaim({ claim }: { claim: ClaimItem }) {
  const { t } = useLingui();
  const { id, state, createdAt, answer, answeredBy, mayWithdraw, organisation } = claim;
  return (
    <Stack gap={4}>
      <Group gap="xs" role="status">
        <Text span>
          <Trans>Your claim to act for it</Trans>
        </Text>
        <ClaimStateBadge state={state} />
      </Group>
      {answer && (
        <Text style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
          {answeredBy?.displayName}: {answer}
        </Text>
      )}
      <Text size="sm" c="dimmed">
        <When at={createdAt} />
      </Text>
      {mayWithdraw && (
        <Group data-print="no">
          <ConfirmEnd
            document={WithdrawClaim}
            variables={() => ({ input: { claim: id } })}
            label={t({ message: 'Take back', context: 'claim' })}
            name={t`Take back your claim to act for ${organisation.name}`}
            title={t`Take your claim back?`}
            consequence={t`Nobody then checks it any more. You can claim it anew.`}
          />
        </Group>
      )}
    </Stack>
  );
}
