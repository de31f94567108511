import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { RefusalAlert } from '../web/RefusalAlert';
import { useAct } from '../web/useAct';
import { RemoveDocument } from './operations';

/** Takes the content of a document away, once it is said what that means. */
export function RemoveDocumentButton({ id, name }: { id: string; name: string }) {
  const { t } = useLingui();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const act = useAct(RemoveDocument);
  const confirm = async () => {
    if (await act.run({ input: { document: id, reason: reason.trim() || null } })) setOpen(false);
  };
  return (
    <>
      <Button
        variant="subtle"
        color="vermilion"
        size="compact-md"
        aria-label={t`Take away… the content of ${name}`}
        onClick={() => setOpen(true)}
        data-print="no"
      >
        <Trans>Take away…</Trans>
      </Button>
      <Modal opened={isOpen} onClose={() => setOpen(false)} title={t`Take the content away?`} centered>
        <Stack>
          <RefusalAlert refusals={act.refusals} />
          <Text style={{ overflowWrap: 'anywhere' }}>{name}</Text>
          <Textarea
            label={t`Why (you may leave this empty)`}
            description={t`The other parties read it.`}
            maxLength={1000}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Text>
            <Trans>Name, checksum and history stay, the content is gone. This cannot be undone.</Trans>
          </Text>
          <Group justify="end">
            <Button variant="default" onClick={() => setOpen(false)}>
              <Trans>Do not</Trans>
            </Button>
            <Button color="vermilion" loading={act.isRunning} onClick={confirm}>
              <Trans>Take the content away</Trans>
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
