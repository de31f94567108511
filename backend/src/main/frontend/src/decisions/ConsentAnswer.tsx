import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { RefusalAlert } from '../web/RefusalAlert';
import { placeRefusals } from '../web/refusals';
import { newRequestKey } from '../web/requestKey';
import { useAct } from '../web/useAct';
import { ConsentToProposal, ObjectToProposal } from './operations';
import type { ProposalItem } from './types';

type Asked = Pick<ProposalItem, 'id' | 'viewerActs'>;

/** The reader's answer where consent decides: none, or an objection with its reason. */
export function ConsentAnswer({ proposal: { id, viewerActs } }: { proposal: Asked }) {
  const act = useAct(ConsentToProposal);
  return (
    <Stack gap="xs" data-print="no">
      <RefusalAlert refusals={act.refusals} />
      <Group gap="sm">
        {viewerActs.includes('CONSENT') && (
          <Button loading={act.isRunning} onClick={() => void act.run({ input: { proposal: id } })}>
            <Trans>I have no objection</Trans>
          </Button>
        )}
        {viewerActs.includes('OBJECT') && <Objection proposal={id} />}
      </Group>
    </Stack>
  );
}

function Objection({ proposal }: { proposal: string }) {
  const { t } = useLingui();
  const [isOpen, { open, close }] = useDisclosure(false);
  const [requestKey] = useState(newRequestKey);
  const [reason, setReason] = useState('');
  const act = useAct(ObjectToProposal);
  const { beside, above } = placeRefusals(act.refusals, (path) => path === 'reason');
  return (
    <>
      <Button variant="default" onClick={open}>
        <Trans>Object</Trans>…
      </Button>
      <Modal opened={isOpen} onClose={close} title={t`Object to the proposal?`} centered>
        <form
          aria-label={t`Object to the proposal`}
          onSubmit={async (event) => {
            event.preventDefault();
            if (await act.run({ input: { requestKey, proposal, reason } })) close();
          }}
        >
          <Stack>
            <RefusalAlert refusals={above} />
            <Textarea
              label={t`Why the co-operative should not do this`}
              required
              autosize
              minRows={3}
              maxLength={5000}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
              error={beside.reason}
            />
            <Text size="sm">
              <Trans>The proposal goes back to the discussion, and your reason stands there with your name.</Trans>
            </Text>
            <Group justify="end">
              <Button variant="default" onClick={close}>
                <Trans>Do not</Trans>
              </Button>
              <Button type="submit" color="vermilion" loading={act.isRunning}>
                <Trans>Object</Trans>
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
