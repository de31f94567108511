import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { ConfirmEnd } from '../web/ConfirmEnd';
import { RefusalAlert } from '../web/RefusalAlert';
import { newRequestKey } from '../web/requestKey';
import { useAct } from '../web/useAct';
import { mailStates } from './labels';
import { SendInvitationAgain, WithdrawInvitation } from './operations';
import type { InvitationItem } from './types';

/** How the mails stand, sending them again, taking the invitation back: for those who may invite. */
export function ManageInvitation({ invitation }: { invitation: InvitationItem }) {
  const { i18n, t } = useLingui();
  const { id, email, mailState, mayManage } = invitation;
  const [requestKey, setRequestKey] = useState(newRequestKey);
  const again = useAct(SendInvitationAgain);
  if (!mayManage) return null;
  const send = async () => {
    if (await again.run({ input: { requestKey, invitation: id } })) setRequestKey(newRequestKey());
  };
  return (
    <Stack gap={4}>
      <RefusalAlert refusals={again.refusals} />
      <Text
        size="sm"
        c={mailState === 'FAILED' ? 'vermilion' : 'dimmed'}
        fw={mailState === 'FAILED' ? 600 : 400}
        role="status"
      >
        {i18n._(mailStates[mailState])}
      </Text>
      <Group gap="xs" data-print="no">
        <Button
          variant="default"
          size="compact-md"
          loading={again.isRunning}
          onClick={send}
          aria-label={t`Send again: the invitation of ${email}`}
        >
          <Trans>Send again</Trans>
        </Button>
        <ConfirmEnd
          document={WithdrawInvitation}
          variables={() => ({ input: { invitation: id } })}
          label={t({ message: 'Withdraw', context: 'invitation' })}
          name={t`Withdraw the invitation of ${email}`}
          title={t`Withdraw this invitation?`}
          consequence={t`The link in the mail to ${email} then opens nothing any more. The person can be invited anew.`}
        />
      </Group>
    </Stack>
  );
}
