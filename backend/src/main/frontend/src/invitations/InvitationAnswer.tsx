import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { RefusalAlert } from '../web/RefusalAlert';
import { useAct } from '../web/useAct';
import { AcceptInvitation, DeclineInvitation } from './operations';
import { ReasonDialog } from './ReasonDialog';
import type { InvitationItem } from './types';

/** Accepting or declining, for the person who was invited. */
export function InvitationAnswer({ invitation }: { invitation: InvitationItem }) {
  const { t } = useLingui();
  const { id, organisationName, mayAnswer } = invitation;
  const accept = useAct(AcceptInvitation);
  const decline = useAct(DeclineInvitation);
  const [isDeclining, setDeclining] = useState(false);
  if (!mayAnswer) return <RefusalAlert refusals={accept.refusals} />;
  return (
    <Stack gap="sm" data-print="no">
      <RefusalAlert refusals={accept.refusals} />
      <Text>
        <Trans>
          Who accepts may act for {organisationName} here: change its entry, agree on alliances, let others act. Your
          name is shown on its page.
        </Trans>
      </Text>
      <Group gap="sm">
        <Button loading={accept.isRunning} onClick={() => accept.run({ input: { invitation: id } })}>
          {t({ message: 'Accept', context: 'invitation' })}
        </Button>
        <Button variant="outline" color="vermilion" onClick={() => setDeclining(true)}>
          {t({ message: 'Decline', context: 'invitation' })}…
        </Button>
      </Group>
      {isDeclining && (
        <ReasonDialog
          title={t`Decline the invitation?`}
          label={t`Why (you may leave this empty)`}
          description={t`Those who invited you read it.`}
          consequence={t`This cannot be undone; you can be invited anew.`}
          words={t({ message: 'Decline', context: 'invitation' })}
          isRequired={false}
          isRunning={decline.isRunning}
          refusals={decline.refusals}
          onConfirm={async (reason) => {
            if (await decline.run({ input: { invitation: id, reason: reason || null } })) setDeclining(false);
          }}
          onClose={() => setDeclining(false)}
        />
      )}
    </Stack>
  );
}
